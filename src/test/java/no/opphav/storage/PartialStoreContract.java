package no.opphav.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link PartialStore} promises, to be run over every adapter. */
public abstract class PartialStoreContract extends ObjectStoreContract {
    private static final int LARGE = 19 * 1024 * 1024 + 5;
    private static final int PART = 8 * 1024 * 1024;

    /** A new adapter over the working store, as after a crash or on another node. */
    protected abstract PartialAdapter partialAdapter();

    /** An adapter whose store cannot be reached. */
    protected abstract PartialAdapter partialAway();

    private PartialStore partials() {
        return new DigestedPartials(partialAdapter(), adapter(), Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "1",
                "1 1",
                "1000 0 5000",
                "" + PART,
                PART + " 1",
                "3000000 9000000 10000000",
                "" + LARGE
            })
    void what_comes_in_pieces_becomes_one_object(String pieces) throws IOException {
        var sizes = Arrays.stream(pieces.split(" "))
                .filter(size -> !size.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        var content = Content.random(Arrays.stream(sizes).sum());
        var object = partials().begin(UUID.randomUUID());
        var from = 0;
        for (var size : sizes) {
            object = partials().append(object, piece(content, from, size), PartialStoreContract::unseen);
            from += size;
            assertThat(object.size()).isEqualTo(from);
            assertThat(object.checksum()).isEqualTo(Checksum.ofContent(content.part(0, from)));
        }
        assertThat(bytes(object)).isEqualTo(content.bytes());

        assertThat(partials().complete(object)).isEqualTo(content.key());

        assertThat(read(content, 0, content.size())).isEqualTo(content.bytes());
        nothingIsLeftOf(object);
    }

    @ParameterizedTest
    @CsvSource({"0,1000", "1000,1", "1000,0", "0," + (PART + 1), PART + 5 + "," + (PART + 7)})
    void an_append_whose_content_broke_off_goes_on_from_what_it_has_shown(int before, int sent) throws IOException {
        var content = Content.random(before + sent + 5000);
        var object = started(content, before);
        var shown = new ArrayList<PartialObject>();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> partials().append(object, content.brokenAfter(before, sent), shown::add))
                .havingCause()
                .withMessage(BrokenStream.MESSAGE);

        var last = shown.isEmpty() ? object : shown.getLast();
        assertThat(last.size()).isEqualTo(before + sent);
        completes(last, content);
    }

    @ParameterizedTest
    @CsvSource({"0,1000", "1000,1000", "1000," + PART, PART + 5 + "," + (PART + 7)})
    void an_append_that_failed_can_be_made_again_from_where_it_began(int before, int sent) throws IOException {
        var content = Content.random(before + sent + 5000);
        var object = started(content, before);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() ->
                        partials().append(object, content.brokenAfter(before, sent), PartialStoreContract::unseen));

        assertThat(bytes(object)).isEqualTo(content.part(0, before));
        completes(object, content);
    }

    @Test
    void other_content_may_come_after_an_append_that_failed() throws IOException {
        var content = Content.random(PART + 20_000);
        var object = started(content, 10_000);
        partials().append(object, Content.random(PART * 2 + 3).stream(), PartialStoreContract::unseen);

        completes(object, content);
    }

    @Test
    void what_cannot_be_told_of_progress_ends_the_append_and_harms_nothing() throws IOException {
        var content = Content.random(20_000);
        var object = started(content, 10_000);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> partials().append(object, content.brokenAfter(10_000, 500), shown -> {
                    throw new IllegalStateException("the database is away");
                }));

        completes(object, content);
    }

    @Test
    void an_object_is_completed_without_what_came_behind_it() throws IOException {
        var content = Content.random(PART + 100);
        var object = started(content, PART + 100);
        partials().append(object, Content.random(PART).stream(), PartialStoreContract::unseen);

        assertThat(partials().complete(object)).isEqualTo(content.key());

        assertThat(store().size(content.key())).contains(content.size());
        assertThat(read(content, 0, content.size())).isEqualTo(content.bytes());
        nothingIsLeftOf(object);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, PART + 1})
    void to_complete_twice_changes_nothing(int size) throws IOException {
        var content = Content.random(size);
        var object = started(content, size);
        partials().complete(object);
        var before = listed(content.key());

        assertThat(partials().complete(object)).isEqualTo(content.key());

        assertThat(listed(content.key())).isEqualTo(before);
        assertThat(read(content, 0, size)).isEqualTo(content.bytes());
        nothingIsLeftOf(object);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, PART + 1})
    void bytes_that_are_there_already_are_not_stored_twice(int size) throws IOException {
        var content = Content.random(size);
        store().put(content.key(), size, content.stream());
        var before = listed(content.key());
        var object = started(content, size);

        assertThat(partials().complete(object)).isEqualTo(content.key());

        assertThat(listed(content.key())).isEqualTo(before);
        nothingIsLeftOf(object);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, PART + 1})
    void what_is_discarded_is_gone(int size) {
        var content = Content.random(size);
        var object = started(content, size);

        partials().discard(object);
        partials().discard(object);

        nothingIsLeftOf(object);
        List<Runnable> calls = List.of(
                () -> partials().complete(object),
                () -> partials().append(object, content.stream(), PartialStoreContract::unseen),
                () -> bytes(object));
        assertThat(calls)
                .allSatisfy(
                        call -> assertThatExceptionOfType(MissingObject.class).isThrownBy(call::run));
        nothingIsLeftOf(object);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, PART, PART + 1})
    void what_nobody_remembers_is_shown_and_can_be_removed(int size) {
        var object = started(Content.random(size), size);

        assertThat(shown(object.id()))
                .singleElement()
                .satisfies(partial -> assertThat(partial.changedAt())
                        .isBetween(
                                Instant.now().minus(Duration.ofMinutes(1)),
                                Instant.now().plus(Duration.ofMinutes(1))));
        partials().discard(object.id());

        nothingIsLeftOf(object);
    }

    @Test
    void pieces_are_no_objects() {
        var content = Content.random(1000);
        var object = started(content, 1000);

        assertThat(listed(content.key())).isEmpty();
        assertThat(store().size(content.key())).isEmpty();
        partials().discard(object);
    }

    @Test
    void a_store_of_pieces_that_cannot_be_reached_says_so() {
        var away = new DigestedPartials(partialAway(), away(), Clock.systemUTC());
        var content = Content.random(PART + 1000);
        var object = started(content, PART + 1000);
        List<Runnable> calls = List.of(
                () -> away.append(object, content.stream(), PartialStoreContract::unseen),
                () -> away.open(object),
                () -> away.complete(object),
                () -> away.discard(object),
                () -> away.discard(object.id()),
                () -> away.forEachPartial(partial -> {}));

        assertThat(calls)
                .allSatisfy(call ->
                        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run));
        partials().discard(object);
    }

    /** An object of which the content's first bytes have come. */
    private PartialObject started(Content content, int size) {
        return partials()
                .append(partials().begin(UUID.randomUUID()), piece(content, 0, size), PartialStoreContract::unseen);
    }

    /** Brings the rest of the content, and all of it is the object in the end. */
    private void completes(PartialObject object, Content content) throws IOException {
        var from = (int) object.size();
        var whole = partials()
                .append(object, piece(content, from, (int) content.size() - from), PartialStoreContract::unseen);
        assertThat(partials().complete(whole)).isEqualTo(content.key());
        assertThat(store().size(content.key())).contains(content.size());
        assertThat(read(content, 0, content.size())).isEqualTo(content.bytes());
        nothingIsLeftOf(object);
    }

    private void nothingIsLeftOf(PartialObject object) {
        assertThat(shown(object.id())).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    private List<PartialStore.Partial> shown(UUID id) {
        var found = new ArrayList<PartialStore.Partial>();
        partials().forEachPartial(partial -> {
            if (partial.id().equals(id)) {
                found.add(partial);
            }
        });
        return found;
    }

    private byte[] bytes(PartialObject object) {
        try (var all = partials().open(object)) {
            return all.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unseen(PartialObject object) {
        assertThat(object.size()).isPositive();
    }

    private static InputStream piece(Content content, int from, int size) {
        return new ByteArrayInputStream(content.part(from, size));
    }
}
