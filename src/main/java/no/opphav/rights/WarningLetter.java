package no.opphav.rights;

import static java.util.stream.Collectors.joining;

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
import no.opphav.setting.Setting;
import no.opphav.setting.Settings;

/** Tells an editor what can soon no longer be offered, as far as that still is so. */
@Singleton
final class WarningLetter implements MailComposer {
    private static final int NAMED = 20;

    private final WarningRows rows;
    private final Settings settings;
    private final Site site;

    WarningLetter(WarningRows rows, Settings settings, Site site) {
        this.rows = rows;
        this.settings = settings;
        this.site = site;
    }

    @Override
    public String template() {
        return Warnings.TEMPLATE;
    }

    @Override
    public Optional<Letter> compose(UUID mail, LanguageTag language) {
        var ends = rows.findOf(mail, NAMED + 1);
        var texts = new LetterTexts("rights", language, site.timeZone());
        return ends.isEmpty() ? Optional.empty() : Optional.of(letter(mail, ends, texts));
    }

    private String marks() {
        return settings.value(Setting.WARN_DAYS).stream().map(String::valueOf).collect(joining(", "));
    }

    private Letter letter(UUID mail, List<RightsEnd> ends, LetterTexts texts) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(texts.text("ending.paragraph"));
        if (ends.size() > NAMED) {
            paragraphs.add(texts.text("ending.more", NAMED));
        }
        return new Letter(
                texts.language(),
                "rights-" + mail,
                null,
                texts.text("ending.subject", site.name()),
                texts.text("ending.headline", texts.time(ends.getFirst().endsAt())),
                paragraphs,
                null,
                new Letter.Action(
                        texts.text("ending.action"),
                        site.url("/" + texts.language() + "/editor/rights"),
                        texts.text("ending.note")),
                ends.stream().limit(NAMED).map(end -> fact(end, texts)).toList(),
                List.of(texts.text("ending.closing", marks())));
    }

    private static Letter.Fact fact(RightsEnd end, LetterTexts texts) {
        var cause = texts.text("ending." + end.cause().name().toLowerCase(Locale.ROOT), texts.time(end.endsAt()));
        return new Letter.Fact(end.file() == null ? end.title() : end.title() + ": " + end.file(), cause);
    }
}
