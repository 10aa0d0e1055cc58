package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How it stands with the rights of everything there is. */
@Serdeable
record RightsReportJson(
        List<RightsMonthJson> months,
        List<RightsEndJson> ending,
        List<RightsEndJson> ended,
        UnmendedListJson withoutTerms,
        UnmendedListJson withoutCredit,
        long unwrittenCount,
        List<UnwrittenJson> unwritten,
        UnmendedListJson undescribed,
        UnmendedListJson notWritten,
        long namedCount,
        List<NamedFileJson> named,
        List<OutdatedTermsJson> outdated) {}
