package no.opphav.ingest.tus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileRole;
import no.opphav.ingest.NewUpload;
import no.opphav.ingest.UploadTarget;
import no.opphav.kernel.FileName;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of its file in {@code Upload-Metadata}: {@code filename} (or {@code name}) and {@code filetype} (or
 * {@code type}) as clients have them, and what it is for: {@code variant} with {@code role} and perhaps {@code label}, or
 * {@code rendition}, or, for a draft of its own, perhaps {@code kind}, {@code language} and {@code title}.
 */
final class UploadMetadata {
    private static final int LONGEST_TYPE = 200;
    private static final int LONGEST_TITLE = 300;

    private final Map<String, String> values;
    private final Written written = new Written();

    private UploadMetadata(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the header: pairs of a key and a value in Base64, with commas between them.
     *
     * @throws Problem {@code MALFORMED_REQUEST}
     */
    static UploadMetadata parse(@Nullable String header) {
        var values = new HashMap<String, String>();
        if (header != null && !header.isBlank()) {
            for (var pair : header.split(",", -1)) {
                var parts = pair.strip().split(" +", -1);
                if (parts.length > 2 || parts[0].isEmpty() || values.containsKey(parts[0])) {
                    throw Problem.of(ProblemCode.MALFORMED_REQUEST);
                }
                values.put(parts[0], parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return new UploadMetadata(values);
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemCode.MALFORMED_REQUEST);
        }
    }

    /**
     * The upload that the client announces.
     *
     * @throws Problem {@code INVALID_FIELDS} with all that is wrong, each under its key
     */
    NewUpload announced(long length) {
        var name = first("filename", "name");
        written.require("filename", name);
        var target = target();
        var type = written.line("filetype", first("filetype", "type"), LONGEST_TYPE);
        written.check();
        return new NewUpload(
                FileName.from(name), type.isEmpty() ? null : type, length, target.orElseThrow(written::problem));
    }

    private Optional<UploadTarget> target() {
        var variant = value("variant", UploadMetadata::id);
        var rendition = value("rendition", UploadMetadata::id);
        var role = value("role", text -> constant(FileRole.class, text));
        if (variant.isPresent() && rendition.isPresent()) {
            written.wrong("rendition", "invalid");
        }
        if (variant.isPresent()) {
            if (!values.containsKey("role")) {
                written.wrong("role", "required");
            }
            var label = written.line("label", text("label"), AssetFile.LONGEST_LABEL);
            return role.map(as -> new UploadTarget.NewRendition(variant.get(), as, label));
        }
        return Optional.of(
                rendition.<UploadTarget>map(UploadTarget.NextVersion::new).orElseGet(this::draft));
    }

    private UploadTarget draft() {
        var kind = value("kind", text -> constant(AssetKind.class, text));
        var language = value("language", LanguageTag::parse);
        var title = written.line("title", text("title"), LONGEST_TITLE);
        return new UploadTarget.NewDraft(kind.orElse(null), language.orElse(null), title);
    }

    private <T> Optional<T> value(String key, Function<String, Optional<T>> parse) {
        var text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = parse.apply(text);
        if (value.isEmpty()) {
            written.wrong(key, "invalid");
        }
        return value;
    }

    private String first(String key, String other) {
        var text = text(key);
        return text.isBlank() ? text(other) : text;
    }

    private String text(String key) {
        return values.getOrDefault(key, "");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As in the JSON interface: {@code ORIGINAL} is {@code original}. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(text))
                .findFirst();
    }
}
