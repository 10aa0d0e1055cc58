package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.catalogue.PublicChange.What;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/** What the public saw change of an asset. What was done while nobody saw it, or to what nobody sees now, is not told. */
@Singleton
public class PublicHistory {
    private static final String PUBLISHED = "asset.published";
    private static final int MOST = 50;

    private final AuditTrail trail;
    private final FileRows files;
    private final Clock clock;

    PublicHistory(AuditTrail trail, FileRows files, Clock clock) {
        this.trail = trail;
        this.files = files;
        this.clock = clock;
    }

    /** The changes of an asset as the public has it, the newest first. */
    @Transactional(readOnly = true)
    public List<PublicChange> of(AssetView view) {
        var entries = trail.of(view.asset().id()).reversed();
        var told = new Telling(view, clock.instant());
        entries.forEach(told::hear);
        return told.heard.reversed().stream().limit(MOST).map(told::change).toList();
    }

    private record Heard(
            AuditEntry entry, What what, @Nullable LanguageTag language) {}

    /** Follows the trail from its beginning, with what is public at each moment. */
    private final class Telling {
        private final List<Heard> heard = new ArrayList<>();
        private final Set<LanguageTag> seen = new HashSet<>();
        private final AssetView view;
        private final Instant now;
        private boolean isPublic;

        Telling(AssetView view, Instant now) {
            this.view = view;
            this.now = now;
        }

        void hear(AuditEntry entry) {
            switch (entry.action()) {
                case PUBLISHED -> {
                    Arrays.stream(entry.detail().split(" ", -1))
                            .flatMap(tag -> LanguageTag.parse(tag).stream())
                            .forEach(seen::add);
                    tell(entry, heard.isEmpty() ? What.PUBLISHED : What.BACK);
                    isPublic = true;
                }
                case "asset.republished" -> {
                    tell(entry, What.BACK);
                    isPublic = true;
                }
                case "asset.withdrawn" -> isPublic = false;
                case "asset.language-published" -> {
                    language(entry).ifPresent(seen::add);
                    inLanguage(entry, What.LANGUAGE);
                }
                case "asset.language-unpublished" -> {
                    language(entry).ifPresent(seen::remove);
                    isPublic = isPublic && !seen.isEmpty();
                }
                case "asset.described" -> inLanguage(entry, What.TEXT);
                case "asset.file-added" -> inLanguage(entry, What.FILE_ADDED);
                case "asset.file-replaced" -> inLanguage(entry, What.FILE_REPLACED);
                case "asset.file-removed" -> inLanguage(entry, What.FILE_REMOVED);
                case "asset.terms-assigned" -> terms(entry);
                default -> {}
            }
        }

        private void tell(AuditEntry entry, What what) {
            heard.add(new Heard(entry, what, null));
        }

        private void inLanguage(AuditEntry entry, What what) {
            language(entry)
                    .filter(language -> isPublic
                            && seen.contains(language)
                            && view.in(language).isPresent())
                    .ifPresent(language -> heard.add(new Heard(entry, what, language)));
        }

        PublicChange change(Heard one) {
            var language = one.language();
            var made = language == null ? null : file(one.entry());
            return new PublicChange(
                    one.entry().at(),
                    one.what(),
                    language,
                    made == null ? null : current(made),
                    made == null ? 0 : made.number());
        }

        private @Nullable AssetFile current(AssetFile made) {
            return view.variants().stream()
                    .flatMap(variant -> variant.files().stream())
                    .filter(file -> file.renditionId().equals(made.renditionId()))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable AssetFile file(AuditEntry entry) {
            var words = entry.detail().split(" ", -1);
            return words.length < 2
                    ? null
                    : files.find(UUID.fromString(words[1]), now).orElse(null);
        }

        private void terms(AuditEntry entry) {
            var words = entry.detail().split(" ", -1);
            if (isPublic && words.length > 2 && !Instant.parse(words[2]).isAfter(now)) {
                tell(entry, What.TERMS);
            }
        }

        private static Optional<LanguageTag> language(AuditEntry entry) {
            return LanguageTag.parse(entry.detail().split(" ", -1)[0]);
        }
    }
}
