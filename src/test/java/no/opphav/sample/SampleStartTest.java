package no.opphav.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.NewAsset;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.preview.Previewer;
import no.opphav.kernel.Actor;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.platform.Service;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first starts of services of their own, each with an empty database. */
class SampleStartTest {
    private static final Actor SERVICE = new Actor.Service();
    private static final int ASSETS = 10;

    private final TestFolder data = TestFolder.create();

    @AfterEach
    void delete_the_data() {
        data.delete();
    }

    @Test
    void a_killed_first_start_is_finished_and_drawn_by_the_next_and_nothing_comes_twice_or_back() {
        started(false, service -> {
            service.bean(SampleProgress.class)
                    .begin(service.bean(java.time.Clock.class).instant());
            var samples = service.bean(SampleFiles.class);
            samples.terms().forEach(service.bean(SampleShelf.class)::publish);
            samples.works().subList(7, ASSETS).forEach(service.bean(SampleShelf.class)::publish);
        });
        started(true, service -> {
            assertThat(assets(service))
                    .hasSize(ASSETS)
                    .allSatisfy(view -> assertThat(view.asset().state()).isEqualTo(AssetState.PUBLISHED));
            assertThat(drawable(service))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(file -> assertThat(widths(service, file)).containsExactly(320, 640, 1280));
            var withdrawn = assets(service).getFirst().asset();
            service.bean(Workspace.class).withdraw(withdrawn.id(), withdrawn.revision(), SERVICE);
        });
        started(
                true,
                service -> assertThat(assets(service))
                        .hasSize(ASSETS)
                        .filteredOn(view -> view.asset().state() == AssetState.WITHDRAWN)
                        .hasSize(1));
    }

    @Test
    void it_is_not_loaded_when_switched_off_nor_into_a_catalogue_with_something_in_it() {
        started(false, service -> {
            assertThat(assets(service)).isEmpty();
            service.bean(Workspace.class)
                    .create(
                            new NewAsset(
                                    AssetKind.POSTER,
                                    new Slug("our-own"),
                                    "Our own",
                                    LanguageTag.ENGLISH,
                                    "The Directorate",
                                    new EmailAddress("editor@example.no")),
                            SERVICE);
        });
        started(true, service -> assertThat(assets(service)).hasSize(1));
    }

    private void started(boolean wanted, Consumer<Service> test) {
        var settings = Map.<String, Object>of(
                "opphav.data",
                data.path().toString(),
                "opphav.database.programs",
                TestFolder.PROGRAMS.toString(),
                "opphav.port",
                -1,
                "opphav.preview.pages",
                1,
                "opphav.sample-catalogue",
                wanted);
        try (var service = Service.start(ApplicationContext.builder("test").properties(settings))) {
            runDueTasks(service.bean(ManualScheduler.class));
            test.accept(service);
        }
    }

    private static void runDueTasks(ManualScheduler scheduler) {
        var due = ScheduledExecutionsFilter.onlyResolved().withPicked(false);
        for (int round = 0; round < 10 && !scheduler.getScheduledExecutions(due).isEmpty(); round++) {
            scheduler.runAnyDueExecutions();
        }
    }

    private static List<AssetView> assets(Service service) {
        return service.bean(Workspace.class).assets(AssetFilter.ALL);
    }

    private static List<AssetFile> drawable(Service service) {
        var previewer = service.bean(Previewer.class);
        return assets(service).stream()
                .flatMap(view -> view.variants().stream())
                .flatMap(variant -> variant.files().stream())
                .filter(file -> previewer.draws(file.mediaType()))
                .toList();
    }

    private static List<Integer> widths(Service service, AssetFile file) {
        return service.bean(Workspace.class).previews(file.id()).stream()
                .filter(Preview::isCover)
                .map(preview -> preview.width())
                .toList();
    }
}
