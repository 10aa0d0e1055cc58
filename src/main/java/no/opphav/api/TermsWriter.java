package no.opphav.api;

import jakarta.inject.Singleton;
import no.opphav.terms.LicenceUri;
import no.opphav.terms.OdrlPolicies;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsDraft;
import no.opphav.terms.TermsVersion;

/** Writes usage terms, published and not. */
@Singleton
final class TermsWriter {
    private final Terms terms;
    private final OdrlPolicies policies;
    private final Addresses addresses;

    TermsWriter(Terms terms, OdrlPolicies policies, Addresses addresses) {
        this.terms = terms;
        this.policies = policies;
        this.addresses = addresses;
    }

    TermsJson published(TermsVersion version) {
        var licence = version.licenseUri();
        return new TermsJson(
                version.code().value(),
                version.number(),
                Names.of(version.access()),
                licence,
                licence == null ? null : LicenceUri.spdx(licence).orElse(null),
                version.publishedAt(),
                addresses.terms(version),
                policies.uid(version),
                terms.numbers(version.code()),
                TranslationJson.of(version.translations()),
                version.rules().stream().map(RuleJson::of).toList());
    }

    TermsDraftJson draft(TermsDraft draft) {
        var content = draft.content();
        var licence = content.licenseUri();
        return new TermsDraftJson(
                draft.code().value(),
                draft.number(),
                Names.of(content.access()),
                licence == null ? null : LicenceUri.written(licence),
                TranslationJson.of(content.translations()),
                content.rules().stream().map(RuleJson::of).toList(),
                draft.changedAt(),
                draft.revision());
    }
}
