package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import no.opphav.web.editor.AssetEditPage.Missing;
import no.opphav.web.editor.AssetEditPage.Tab;
import org.jspecify.annotations.Nullable;

/**
 * The next version of usage terms while it is written.
 *
 * @param version which it is going to be, in words
 * @param base the address that its forms are sent to
 * @param missing before it can be published
 * @param unspoken the languages of what stands under the terms that these are not written in, in words; null where there
 *     are none
 * @param added languages to add
 */
public record TermsDraftPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        Words name,
        String version,
        String base,
        long revision,
        List<Missing> missing,
        boolean isRefused,
        @Nullable String unspoken,
        List<Tab> tabs,
        @Nullable Texts shown,
        Rules rules,
        List<Option> added)
        implements EditorPage {
    public TermsDraftPage {
        missing = List.copyOf(missing);
        tabs = List.copyOf(tabs);
        added = List.copyOf(added);
    }

    @Override
    public String template() {
        return "editor/terms-draft.jte";
    }

    /**
     * The texts in one language.
     *
     * @param rules how each rule begins, in the order of the fields that finish it
     */
    public record Texts(String language, String languageName, FormState form, List<String> rules, boolean canGo) {
        public Texts {
            rules = List.copyOf(rules);
        }
    }

    /**
     * What holds in all languages.
     *
     * @param rows one for each rule, and one more to add another
     * @param constraints how many fields each has for what narrows it
     */
    public record Rules(
            FormState form,
            int rows,
            int constraints,
            List<Option> accesses,
            List<Option> kinds,
            List<Option> actions,
            List<Option> operands,
            List<Option> operators) {
        public Rules {
            accesses = List.copyOf(accesses);
            kinds = List.copyOf(kinds);
            actions = List.copyOf(actions);
            operands = List.copyOf(operands);
            operators = List.copyOf(operators);
        }

        public String field(int row, String name) {
            return "rules-" + row + "-" + name;
        }
    }
}
