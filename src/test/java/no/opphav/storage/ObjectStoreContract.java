package no.opphav.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.opphav.kernel.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link ObjectStore} promises, to be run over every adapter. */
public abstract class ObjectStoreContract {
    private static final int LARGE = 23 * 1024 * 1024 + 17;

    /** The adapter over a working store, the same for all tests. */
    protected abstract StoreAdapter adapter();

    /** An adapter whose store cannot be reached. */
    protected abstract StoreAdapter away();

    /** What the store holds besides complete objects. */
    protected abstract List<String> leftovers();

    final ObjectStore store() {
        return new CheckedStore(adapter());
    }

    @Test
    void what_is_put_can_be_read_back() throws IOException {
        var content = Content.random(100_000);
        store().put(content.key(), content.size(), content.stream());

        assertThat(store().size(content.key())).contains(content.size());
        assertThat(read(content, 0, content.size())).isEqualTo(content.bytes());
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void an_object_of_no_bytes_is_an_object() throws IOException {
        var content = new Content(new byte[0]);
        store().put(content.key(), 0, content.stream());

        assertThat(store().size(content.key())).contains(0L);
        assertThat(read(content, 0, 0)).isEmpty();
    }

    @Test
    void damaged_bytes_are_replaced_by_the_ones_that_the_key_names() throws IOException {
        var content = Content.random(10_000);
        damaged(content);
        store().put(content.key(), content.size(), content.stream());
        assertThat(read(content, 0, content.size())).as("put").isNotEqualTo(content.bytes());

        assertThatExceptionOfType(ContentMismatch.class)
                .isThrownBy(() -> store().replace(content.key(), content.size(), Content.random(10_000).stream()));
        assertThat(leftovers()).isEmpty();
        store().replace(content.key(), content.size(), content.stream());
        assertThat(read(content, 0, content.size())).isEqualTo(content.bytes());
    }

    private void damaged(Content content) throws IOException {
        var wrong = content.bytes().clone();
        wrong[5_000] ^= 1;
        adapter().write(content.key(), content.size(), new ByteArrayInputStream(wrong));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0,100", "1,98", "99,1", "40,20", "0,0", "50,0", "100,0"})
    void any_part_can_be_read_alone(int offset, int length) throws IOException {
        var content = Content.random(100);
        store().put(content.key(), content.size(), content.stream());

        assertThat(read(content, offset, length)).isEqualTo(content.part(offset, length));
    }

    @ParameterizedTest
    @CsvSource({"0,101", "100,1", "101,0", "90,11", "500,1", "-1,5", "5,-1"})
    void a_part_that_is_not_there_is_refused(int offset, int length) {
        var content = Content.random(100);
        store().put(content.key(), content.size(), content.stream());

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> store().open(content.key(), offset, length).close());
    }

    @Test
    void a_large_object_is_put_and_read_in_parts() throws IOException {
        var content = Content.random(LARGE);
        store().put(content.key(), LARGE, content.stream());

        assertThat(store().size(content.key())).contains((long) LARGE);
        assertThat(read(content, LARGE - 1000, 1000)).isEqualTo(content.part(LARGE - 1000, 1000));
        try (var whole = store().open(content.key(), 0, LARGE)) {
            var digest = Checksum.newDigest();
            digest.update(whole.readAllBytes());
            assertThat(content.key().matches(digest.digest())).isTrue();
        }
        assertThat(leftovers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000", "" + LARGE})
    void content_of_another_checksum_is_refused_and_leaves_nothing(int size) {
        var content = Content.random(size);
        var other = Content.random(size);

        refused(content.key(), size, other.stream());
    }

    @ParameterizedTest
    @CsvSource({"1000,999", "1000,1001", "1000,0", "0,1", "" + LARGE + "," + (LARGE - 1)})
    void content_of_another_size_is_refused_and_leaves_nothing(int size, int announced) {
        var content = Content.random(size);

        refused(content.key(), announced, content.stream());
    }

    @Test
    void no_content_under_another_checksum_is_refused_and_leaves_nothing() {
        refused(Content.random(10).key(), 0, InputStream.nullInputStream());
    }

    @ParameterizedTest
    @CsvSource({"0", "500", "" + (LARGE - 1)})
    void content_that_breaks_off_leaves_nothing(int sent) {
        var content = Content.random(LARGE);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> store().put(content.key(), LARGE, content.brokenAfter(0, sent)))
                .havingCause()
                .withMessage(BrokenStream.MESSAGE);
        nothingIsLeftOf(content.key());
    }

    @Test
    void what_was_refused_can_be_put_afterwards() throws IOException {
        var content = Content.random(1000);
        refused(content.key(), 1000, Content.random(1000).stream());
        store().put(content.key(), 1000, content.stream());

        assertThat(read(content, 0, 1000)).isEqualTo(content.bytes());
    }

    @Test
    void putting_what_is_already_there_changes_nothing() throws IOException {
        var content = Content.random(1000);
        store().put(content.key(), 1000, content.stream());
        var before = listed(content.key());
        store().put(content.key(), 1000, content.stream());

        assertThat(listed(content.key())).isEqualTo(before).hasSize(1);
        assertThat(read(content, 0, 1000)).isEqualTo(content.bytes());
    }

    @Test
    void wrong_content_is_refused_even_if_the_right_one_is_there() throws IOException {
        var content = Content.random(1000);
        store().put(content.key(), 1000, content.stream());

        assertThatExceptionOfType(ContentMismatch.class)
                .isThrownBy(() -> store().put(content.key(), 1000, Content.random(1000).stream()));
        assertThat(read(content, 0, 1000)).isEqualTo(content.bytes());
    }

    @Test
    void many_may_put_the_same_at_once() throws Exception {
        var content = Content.random(300_000);
        Callable<Void> put = () -> {
            store().put(content.key(), content.size(), content.stream());
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(n -> put).toList())) {
                done.get();
            }
        }

        assertThat(listed(content.key())).hasSize(1);
        assertThat(read(content, 0, content.size())).isEqualTo(content.bytes());
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void what_was_never_put_is_not_there() {
        var key = Content.random(10).key();

        assertThat(store().size(key)).isEmpty();
        assertThat(store().delete(key)).isFalse();
        assertThatExceptionOfType(MissingObject.class)
                .isThrownBy(() -> store().open(key, 0, 1).close())
                .satisfies(missing -> assertThat(missing.key()).isEqualTo(key));
        assertThatExceptionOfType(MissingObject.class)
                .isThrownBy(() -> store().open(key, 0, 0).close());
    }

    @Test
    void what_is_deleted_is_gone() {
        var content = Content.random(1000);
        store().put(content.key(), 1000, content.stream());

        assertThat(store().delete(content.key())).isTrue();
        assertThat(store().delete(content.key())).isFalse();
        assertThat(store().size(content.key())).isEmpty();
        assertThat(listed(content.key())).isEmpty();
    }

    @Test
    void every_object_is_shown_once() {
        var contents =
                IntStream.range(1, 6).mapToObj(n -> Content.random(n * 100)).toList();
        contents.forEach(content -> store().put(content.key(), content.size(), content.stream()));

        var shown = new ArrayList<StoredObject>();
        store().forEach(shown::add);

        assertThat(shown).extracting(StoredObject::key).doesNotHaveDuplicates();
        for (var content : contents) {
            assertThat(listed(content.key()))
                    .singleElement()
                    .satisfies(object -> assertThat(object.size()).isEqualTo(content.size()));
        }
    }

    @Test
    void an_object_that_is_a_file_can_be_read_as_one() throws IOException {
        var content = Content.random(1000);
        store().put(content.key(), 1000, content.stream());

        for (var file : store().file(content.key()).stream().toList()) {
            assertThat(file).hasBinaryContent(content.bytes());
        }
        assertThat(store().file(content.key())).isEqualTo(adapter().file(content.key()));
    }

    @Test
    void a_store_that_is_well_passes_its_check() {
        store().check();

        assertThat(store().freeSpace().orElse(Long.MAX_VALUE)).isPositive();
    }

    @Test
    void a_store_that_cannot_be_reached_says_so() {
        var store = new CheckedStore(away());
        var content = Content.random(10);
        List<Runnable> calls = List.of(
                () -> store.put(content.key(), 10, content.stream()),
                () -> store.size(content.key()),
                () -> store.open(content.key(), 0, 10),
                () -> store.open(content.key(), 0, 0),
                () -> store.delete(content.key()),
                () -> store.forEach(object -> {}),
                store::check);

        assertThat(calls)
                .allSatisfy(call ->
                        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run));
    }

    private void refused(Checksum key, long size, InputStream content) {
        assertThatExceptionOfType(ContentMismatch.class).isThrownBy(() -> store().put(key, size, content));
        nothingIsLeftOf(key);
    }

    private void nothingIsLeftOf(Checksum key) {
        assertThat(store().size(key)).isEmpty();
        assertThat(listed(key)).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    final List<StoredObject> listed(Checksum key) {
        var found = new ArrayList<StoredObject>();
        store().forEach(object -> {
            if (object.key().equals(key)) {
                found.add(object);
            }
        });
        return found;
    }

    final byte[] read(Content content, long offset, long length) throws IOException {
        try (var part = store().open(content.key(), offset, length)) {
            return part.readAllBytes();
        }
    }
}
