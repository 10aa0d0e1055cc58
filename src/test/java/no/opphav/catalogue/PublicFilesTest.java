package no.opphav.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is remembered of the catalogue, and until when. */
@ExtendWith(RunningService.class)
class PublicFilesTest {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final RunningService service;
    private final Workspace workspace;
    private final TestAssets assets;

    PublicFilesTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void a_withdrawal_is_known_at_once_where_it_was_made() {
        var files = service.bean(PublicFiles.class);
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        assertThat(files.find(fileOf(asset))).isInstanceOf(PublicFile.Offered.class);

        workspace.withdraw(asset.asset().id(), asset.asset().revision(), TestAssets.SERVICE);

        assertThat(files.find(fileOf(asset))).isInstanceOf(PublicFile.Withdrawn.class);
    }

    @Test
    void a_withdrawal_is_known_within_a_second_on_another_node() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        try (var node = new OtherNode()) {
            assertThat(node.files.find(fileOf(asset))).isInstanceOf(PublicFile.Offered.class);

            workspace.withdraw(asset.asset().id(), asset.asset().revision(), TestAssets.SERVICE);

            assertThat(soon(() -> node.files.find(fileOf(asset)) instanceof PublicFile.Withdrawn))
                    .isTrue();
        }
    }

    @Test
    void what_happened_while_nobody_told_is_known_when_the_connection_is_back() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        try (var node = new OtherNode()) {
            node.files.find(fileOf(asset));
            sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'opphav-changes'");
            workspace.withdraw(asset.asset().id(), asset.asset().revision(), TestAssets.SERVICE);

            assertThat(soon(() -> node.files.find(fileOf(asset)) instanceof PublicFile.Withdrawn))
                    .isTrue();
            assertThat(within(Duration.ofSeconds(10), node.feed::isAlive)).isTrue();
            assertThat(node.files.find(fileOf(asset))).isInstanceOf(PublicFile.Withdrawn.class);
        }
    }

    @Test
    void what_time_brings_to_an_end_is_known_at_that_moment_on_every_node() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        try (var node = new OtherNode()) {
            end(asset, Duration.ofDays(1));
            var here = service.bean(PublicFiles.class);
            assertThat(within(Duration.ofSeconds(10), () -> holds(node.files) && holds(here)))
                    .isTrue();
            assertThat(node.files.find(fileOf(asset))).isInstanceOf(PublicFile.Offered.class);
            assertThat(here.find(fileOf(asset))).isInstanceOf(PublicFile.Offered.class);
            var before = node.files.state();

            service.clock().tick(Duration.ofDays(1));

            assertThat(node.files.find(fileOf(asset))).isInstanceOf(PublicFile.Ended.class);
            assertThat(here.find(fileOf(asset))).isInstanceOf(PublicFile.Ended.class);
            assertThat(before.holds()).isFalse();
            assertThat(within(Duration.ofSeconds(10), () -> holds(node.files))).isTrue();
            assertThat(node.files.find(fileOf(asset))).isInstanceOf(PublicFile.Ended.class);
            assertThat(before.holds()).isFalse();
        }
    }

    @Test
    void an_end_that_another_node_brings_forward_is_known_there_too() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        try (var node = new OtherNode()) {
            end(asset, Duration.ofDays(2));
            node.files.find(fileOf(asset));
            var before = node.feed.state();
            end(asset, Duration.ofDays(1));
            assertThat(within(Duration.ofSeconds(10), () -> node.feed.state() > before && holds(node.files)))
                    .isTrue();
            node.files.find(fileOf(asset));

            service.clock().tick(Duration.ofDays(1));

            assertThat(node.files.find(fileOf(asset))).isInstanceOf(PublicFile.Ended.class);
        }
    }

    private void end(AssetView asset, Duration in) {
        var id = asset.asset().id();
        var rights = new Rights("", "", null, service.clock().instant().plus(in), "", null);
        service.bean(AssetRights.class)
                .change(id, rights, workspace.byId(id).asset().revision(), TestAssets.SERVICE);
    }

    private static boolean holds(PublicFiles files) {
        return files.state().holds();
    }

    @Test
    void the_database_is_asked_once_until_something_changes() {
        var feed = new ChangeFeed(service.clock());
        var questions = new AtomicInteger();
        var remembered = new Remembered<String, Integer>(feed, question -> questions.incrementAndGet());
        feed.heard(feed.ask(), Instant.MAX);

        assertThat(remembered.get("a")).isEqualTo(1);
        assertThat(remembered.get("a")).isEqualTo(1);
        feed.changed();
        feed.heard(feed.ask(), Instant.MAX);
        assertThat(remembered.get("a")).isEqualTo(2);
        assertThat(remembered.get("a")).isEqualTo(2);
    }

    @Test
    void an_answer_that_a_change_overtook_is_not_remembered() {
        var feed = new ChangeFeed(service.clock());
        var questions = new AtomicInteger();
        var remembered = new Remembered<String, Integer>(feed, question -> {
            feed.changed();
            return questions.incrementAndGet();
        });
        feed.heard(feed.ask(), Instant.MAX);

        assertThat(remembered.get("a")).isEqualTo(1);
        assertThat(remembered.get("a")).isEqualTo(2);
    }

    @Test
    void nothing_is_remembered_while_the_database_is_silent() {
        var nanos = new AtomicLong();
        var feed = new ChangeFeed(service.clock(), nanos::get);
        var questions = new AtomicInteger();
        var remembered = new Remembered<String, Integer>(feed, question -> questions.incrementAndGet());
        assertThat(feed.isAlive()).isFalse();

        feed.heard(feed.ask(), Instant.MAX);
        remembered.get("a");
        nanos.addAndGet(ChangeFeed.LEASE.toNanos());
        assertThat(remembered.get("a")).isEqualTo(2);

        feed.heard(feed.ask(), Instant.MAX);
        feed.lost();
        assertThat(remembered.get("a")).isEqualTo(3);
    }

    private static UUID fileOf(AssetView asset) {
        return asset.variants().getFirst().files().getFirst().id();
    }

    private static boolean soon(BooleanSupplier condition) {
        return within(LONGEST, condition);
    }

    private static boolean within(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return true;
    }

    private void sql(String statement) {
        var pool = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = pool.getConnection();
                var query = connection.createStatement()) {
            query.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What another node over the same database remembers, once it listens. */
    private final class OtherNode implements AutoCloseable {
        final ChangeFeed feed = new ChangeFeed(service.clock());
        final PublicFiles files = new PublicFiles(service.bean(Catalogue.class), feed);
        private final ChangeListener listener = listener();

        OtherNode() {
            assertThat(within(Duration.ofSeconds(10), feed::isAlive)).isTrue();
        }

        private ChangeListener listener() {
            var settings = service.bean(ApplicationContext.class);
            return new ChangeListener(
                    feed,
                    service.bean(DataSource.class),
                    settings.getRequiredProperty("datasources.default.url", String.class),
                    settings.getRequiredProperty("datasources.default.username", String.class),
                    settings.getRequiredProperty("datasources.default.password", String.class));
        }

        @Override
        public void close() {
            listener.close();
        }
    }
}
