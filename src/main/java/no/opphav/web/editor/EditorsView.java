package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.site.AssetPage;
import no.opphav.web.site.FileRights;
import no.opphav.web.site.Picture;
import org.jspecify.annotations.Nullable;

/** The public page of an asset with every address as only editors reach it, so that a draft can be looked at whole. */
final class EditorsView {
    private EditorsView() {}

    /** @param preview the address of the preview, without a language */
    static AssetPage of(AssetPage page, String preview) {
        return new AssetPage(
                unlisted(page.frame()),
                page.kind(),
                page.title(),
                page.summary(),
                page.languages().stream().map(link -> within(link, preview)).toList(),
                picture(page.picture()),
                inside(page.inside()),
                player(page.player()),
                page.terms(),
                page.limits(),
                page.credits(),
                page.kit(),
                page.files().stream().map(EditorsView::file).toList(),
                FileRights.NOTHING,
                null,
                action(page.action()),
                page.updated(),
                page.owner(),
                page.contact(),
                AssetPage.Around.NOTHING);
    }

    private static Frame unlisted(Frame frame) {
        return frame.linking(List.of()).telling(null);
    }

    private static AssetPage.LanguageLink within(AssetPage.LanguageLink link, String preview) {
        return new AssetPage.LanguageLink(
                link.name(), preview + "?language=" + link.name().language(), link.current());
    }

    private static Picture picture(Picture picture) {
        return new Picture(image(picture.image()), picture.full(), picture.icon(), picture.duration());
    }

    /** The transcript has a page only where the public sees the film. */
    private static AssetPage.Inside inside(AssetPage.Inside inside) {
        var leaves = inside.leaves().stream()
                .map(leaf -> new AssetPage.Leaf(within(leaf.href()), within(leaf.image())))
                .toList();
        return new AssetPage.Inside(leaves, inside.heading(), image(inside.strip()), null);
    }

    private static Picture.@Nullable Image image(Picture.@Nullable Image image) {
        return image == null ? null : within(image);
    }

    private static Picture.Image within(Picture.Image image) {
        return new Picture.Image(
                within(image.src()),
                image.srcset().replace("/content/", "/editor/content/"),
                image.width(),
                image.height(),
                image.alternative());
    }

    private static AssetPage.@Nullable Player player(AssetPage.@Nullable Player player) {
        if (player == null) {
            return null;
        }
        var tracks = player.tracks().stream()
                .map(track -> new AssetPage.Track(within(track.src()), track.language(), track.label(), track.chosen()))
                .toList();
        var poster = player.poster();
        return new AssetPage.Player(
                null,
                player.language(),
                within(player.src()),
                player.type(),
                poster == null ? null : within(poster),
                player.width(),
                player.height(),
                tracks);
    }

    private static AssetPage.FileRow file(AssetPage.FileRow file) {
        return new AssetPage.FileRow(
                within(file.href()), file.badge(), file.what(), file.more(), file.size(), file.own());
    }

    private static AssetPage.@Nullable Link action(AssetPage.@Nullable Link action) {
        return action == null || !action.href().startsWith("/files/")
                ? action
                : new AssetPage.Link(action.label(), within(action.href()));
    }

    private static String within(String href) {
        return "/editor" + href;
    }
}
