package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/** The accounts and the open invitations, for administrators. */
public record PeoplePage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        FormState form,
        List<Option> roles,
        List<Person> people,
        List<Invited> invited)
        implements EditorPage {
    public PeoplePage {
        roles = List.copyOf(roles);
        people = List.copyOf(people);
        invited = List.copyOf(invited);
    }

    @Override
    public String template() {
        return "editor/people.jte";
    }

    /**
     * Somebody with an account.
     *
     * @param base the address that its commands stand under
     * @param otherRole the role that they could be given instead; null for an account that is closed
     */
    public record Person(
            String base,
            String name,
            String email,
            Pill role,
            String since,
            boolean isMe,
            @Nullable Option otherRole) {}

    /** Somebody who has a link and no account yet. */
    public record Invited(String base, String email, String role, String until) {}
}
