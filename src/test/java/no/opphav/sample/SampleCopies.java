package no.opphav.sample;

import java.util.UUID;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.testing.RunningService;

/** Works of the sample catalogue, published under names of a test's own. */
public final class SampleCopies {
    private final RunningService service;
    private final String mark =
            "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    public SampleCopies(RunningService service) {
        this.service = service;
    }

    /** A word that stands in the titles of these copies and nowhere else. */
    public String mark() {
        return mark;
    }

    /** Publishes a copy of a work with all its languages and files, and returns its slug. */
    public Slug publish(String slug) {
        var files = service.bean(SampleFiles.class);
        publishTerms();
        var work = files.works().stream()
                .filter(candidate -> candidate.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        var copy = marked(work);
        service.bean(SampleShelf.class).publish(copy);
        service.runDueTasks();
        return new Slug(copy.slug());
    }

    /** Of what goes out of the original in Bokmål: a copy with its rights in it. */
    public Checksum offered(Slug slug) {
        var view = service.bean(Workspace.class).asset(slug).in(LanguageTag.BOKMAAL);
        return view.flatMap(VariantView::original).orElseThrow().checksumForPublic();
    }

    /** Publishes the usage terms of the sample catalogue, where they are not there. */
    public void publishTerms() {
        service.bean(SampleFiles.class).terms().forEach(service.bean(SampleShelf.class)::publish);
    }

    private SampleWork marked(SampleWork work) {
        var variants = work.variants().stream()
                .map(variant -> new SampleWork.Variant(
                        variant.language(),
                        variant.title() + " " + mark,
                        variant.summary(),
                        variant.altText(),
                        variant.files()))
                .toList();
        return new SampleWork(
                work.kind(), work.slug() + "-" + mark, work.rightsHolder(), work.contact(), work.terms(), variants);
    }
}
