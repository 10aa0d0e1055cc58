package no.opphav.web;

import java.util.ArrayList;
import java.util.List;
import no.opphav.request.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** The kinds of organisations, to choose from. */
public final class OrganisationKinds {
    private OrganisationKinds() {}

    /** None, and then each of them. */
    public static List<Option> options(Texts texts) {
        List<Option> kinds = new ArrayList<>();
        kinds.add(Option.of("", texts.text("organisation-kind.none")));
        for (var kind : OrganisationKind.values()) {
            kinds.add(Option.of(value(kind), texts.text("organisation-kind", kind)));
        }
        return kinds;
    }

    /** What a form sends of one; empty for none. */
    public static String value(@Nullable OrganisationKind kind) {
        return kind == null ? "" : kind.inForm();
    }
}
