package no.opphav.persistence;

import jakarta.inject.Singleton;
import no.opphav.kernel.EmailAddress;

@Singleton
public final class EmailAddressColumn extends Column<EmailAddress, String> {
    EmailAddressColumn() {
        super(EmailAddress::value, EmailAddress::new);
    }
}
