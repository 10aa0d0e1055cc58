package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The receipts of one download. */
@Serdeable
record ReceiptListJson(String code, List<ReceiptJson> receipts) {
    ReceiptListJson {
        receipts = List.copyOf(receipts);
    }
}
