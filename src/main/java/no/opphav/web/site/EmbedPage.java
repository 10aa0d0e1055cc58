package no.opphav.web.site;

import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A work in a frame on another site.
 *
 * @param player the film; null where it is none
 * @param credit how it is credited
 * @param html the same with a link to its page, safe to show
 * @param work the address of its page
 */
public record EmbedPage(
        Frame frame,
        Words title,
        Picture picture,
        AssetPage.@Nullable Player player,
        Words credit,
        String html,
        String work)
        implements Page {
    @Override
    public String template() {
        return "site/embed.jte";
    }
}
