package no.opphav.custody;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;
import no.opphav.mail.MailComposer;

/** Tells an administrator which files were found damaged or missing, as far as they still are. */
@Singleton
final class DamageLetter implements MailComposer {
    private static final int NAMED = 20;

    private final DamagedRows damaged;
    private final Site site;

    DamageLetter(DamagedRows damaged, Site site) {
        this.damaged = damaged;
        this.site = site;
    }

    @Override
    public String template() {
        return DamageReports.TEMPLATE;
    }

    @Override
    public Optional<Letter> compose(UUID report, LanguageTag language) {
        var files = damaged.findReported(report, NAMED + 1);
        return files.isEmpty() ? Optional.empty() : Optional.of(letter(report, files, texts(language)));
    }

    private LetterTexts texts(LanguageTag language) {
        return new LetterTexts("custody", language, site.timeZone());
    }

    private Letter letter(UUID report, List<DamagedFile> files, LetterTexts texts) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(texts.text("damage.paragraph"));
        if (files.size() > NAMED) {
            paragraphs.add(texts.text("damage.more", NAMED));
        }
        return new Letter(
                texts.language(),
                "damage-" + report,
                null,
                texts.text("damage.subject", site.name()),
                texts.text("damage.headline"),
                paragraphs,
                null,
                new Letter.Action(
                        texts.text("damage.action"),
                        site.url("/" + texts.language() + "/editor/damage"),
                        texts.text("damage.note")),
                files.stream().limit(NAMED).map(file -> fact(file, texts)).toList(),
                List.of(texts.text("damage.closing")));
    }

    private static Letter.Fact fact(DamagedFile file, LetterTexts texts) {
        return new Letter.Fact(
                file.title(),
                texts.text(
                        "damage." + file.damage().name().toLowerCase(Locale.ROOT),
                        file.name().value(),
                        texts.text("damage.part." + file.part().name().toLowerCase(Locale.ROOT)),
                        texts.time(file.damageFoundAt())));
    }
}
