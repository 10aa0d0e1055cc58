package no.opphav.catalogue;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;

/** Gives every asset a slug of its own. What is given is held until the transaction ends. */
@Singleton
class Slugs {
    private static final int ROOM_FOR_NUMBER = 8;
    private static final int SHORT_ID = 8;

    /** Where the form for a new asset stands beside the assets' own pages. */
    private static final Set<String> RESERVED = Set.of("new");

    private final AssetRows assets;

    Slugs(AssetRows assets) {
        this.assets = assets;
    }

    /** The slug that an editor chose, if no asset has it. */
    Slug chosen(Slug slug) {
        assets.lockSlugs();
        if (RESERVED.contains(slug.value()) || assets.find(slug).isPresent()) {
            throw Problem.of(ProblemCode.SLUG_TAKEN).at(FieldProblem.of("slug", "taken"));
        }
        return slug;
    }

    /** A slug made from a title, with a number after it when an asset already has it. */
    Slug made(String title, AssetKind kind, UUID id) {
        assets.lockSlugs();
        var stem = stem(Slug.fromTitle(title).map(Slug::value).orElseGet(() -> named(kind, id)));
        var taken = new HashSet<>(assets.findSlugs(stem));
        taken.addAll(RESERVED);
        return Stream.concat(Stream.of(stem), IntStream.iterate(2, n -> n + 1).mapToObj(n -> stem + "-" + n))
                .filter(slug -> !taken.contains(slug))
                .map(Slug::new)
                .findFirst()
                .orElseThrow();
    }

    private static String stem(String slug) {
        var room = Slug.MAX_LENGTH - ROOM_FOR_NUMBER;
        return slug.length() <= room ? slug : slug.substring(0, room).replaceAll("-$", "");
    }

    /** For a title in which no Latin letter or digit stands. */
    private static String named(AssetKind kind, UUID id) {
        var hex = id.toString();
        return kind.name().toLowerCase(Locale.ROOT) + "-" + hex.substring(hex.length() - SHORT_ID);
    }
}
