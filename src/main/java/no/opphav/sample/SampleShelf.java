package no.opphav.sample;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import no.opphav.catalogue.AssetChange;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.NewAsset;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.curation.CurationKind;
import no.opphav.curation.CurationText;
import no.opphav.curation.Curations;
import no.opphav.deck.Decks;
import no.opphav.deck.NewApproval;
import no.opphav.ingest.IncomingFile;
import no.opphav.ingest.Ingest;
import no.opphav.kernel.Actor;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;

/** Puts the works of the sample catalogue up, each in a transaction of its own: it is there whole or not at all. */
@Singleton
class SampleShelf {
    private static final Actor SERVICE = new Actor.Service();

    private final SampleFiles samples;
    private final Terms terms;
    private final Workspace workspace;
    private final Ingest ingest;
    private final Decks decks;
    private final Curations curations;

    SampleShelf(
            SampleFiles samples, Terms terms, Workspace workspace, Ingest ingest, Decks decks, Curations curations) {
        this.samples = samples;
        this.terms = terms;
        this.workspace = workspace;
        this.ingest = ingest;
        this.decks = decks;
        this.curations = curations;
    }

    /** Publishes the terms, unless some of their code are there. */
    @Transactional
    void publish(SampleTerms sample) {
        if (terms.current(new Slug(sample.code())).isEmpty()) {
            terms.publish(sample.asNew(), SERVICE);
        }
    }

    /** Publishes a work with all its languages and files. */
    @Transactional
    void publish(SampleWork work) {
        var asset = begin(work).id();
        for (var variant : work.variants()) {
            var id = describe(asset, variant);
            variant.files().forEach(file -> add(id, file));
        }
        var complete = workspace.byId(asset);
        var change = AssetChange.of(complete).under(termsOf(work).id());
        var ready = workspace.change(asset, change, complete.asset().revision(), SERVICE);
        workspace.publish(asset, ready.revision(), SERVICE);
        if (work.assetKind() == AssetKind.PRESENTATION) {
            workspace.byId(asset).variants().stream()
                    .flatMap(variant -> variant.files().stream())
                    .forEach(file -> decks.approve(file.id(), NewApproval.usual(), SERVICE));
        }
    }

    /** Publishes a theme or collection, unless there is one of its code. */
    @Transactional
    void curate(SampleCuration sample) {
        var kind = CurationKind.valueOf(sample.kind().toUpperCase(Locale.ROOT));
        if (curations.all(kind).stream().anyMatch(each -> each.code().value().equals(sample.code()))) {
            return;
        }
        var texts = sample.texts().stream()
                .map(text -> new CurationText(new LanguageTag(text.language()), text.name(), text.description()))
                .toList();
        var made = curations.create(kind, new Slug(sample.code()), texts, SERVICE);
        sample.assets()
                .forEach(slug -> curations.add(
                        made.id(), workspace.asset(new Slug(slug)).asset().id(), SERVICE));
        curations.publish(made.id(), curations.find(kind, sample.code()).revision(), SERVICE);
    }

    private no.opphav.catalogue.Asset begin(SampleWork work) {
        var first = work.variants().getFirst();
        return workspace.create(
                new NewAsset(
                        work.assetKind(),
                        new Slug(work.slug()),
                        first.title(),
                        new LanguageTag(first.language()),
                        work.rightsHolder(),
                        new EmailAddress(work.contact())),
                SERVICE);
    }

    private UUID describe(UUID assetId, SampleWork.Variant sample) {
        var language = new LanguageTag(sample.language());
        var texts = new VariantTexts(sample.title(), sample.summary(), sample.altText());
        var view = workspace.byId(assetId);
        return view.in(language)
                .map(there -> workspace.describe(
                        there.variant().id(), texts, view.asset().revision(), SERVICE))
                .orElseGet(() -> workspace.addVariant(assetId, language, texts, SERVICE))
                .id();
    }

    private void add(UUID variantId, SampleWork.File file) {
        try (var bytes = samples.open(file.path())) {
            ingest.add(
                    variantId,
                    file.fileRole(),
                    Objects.requireNonNullElse(file.label(), ""),
                    new IncomingFile(file.name(), bytes, null),
                    SERVICE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TermsVersion termsOf(SampleWork work) {
        return terms.current(new Slug(work.terms())).orElseThrow();
    }
}
