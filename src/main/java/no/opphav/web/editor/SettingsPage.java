package no.opphav.web.editor;

import java.util.List;
import no.opphav.setting.Setting;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What administrators change while the service runs.
 *
 * @param choices on and off
 */
public record SettingsPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        FormState form,
        List<Option> choices,
        List<Group> groups)
        implements EditorPage {
    public SettingsPage {
        choices = List.copyOf(choices);
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "editor/settings.jte";
    }

    /** Settings that belong together. */
    public record Group(String id, String heading, List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One of them.
     *
     * @param hint what it does, and what it is where nobody has said anything
     * @param changed when and by whom it was changed last; null where nobody did
     */
    public record Field(
            Setting<?> setting,
            String label,
            String hint,
            @Nullable String changed,
            long revision) {}
}
