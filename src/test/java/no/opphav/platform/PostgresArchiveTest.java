package no.opphav.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresArchiveTest {
    @Test
    void services_that_unpack_at_once_share_one_whole_copy(@TempDir Path folder) throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Path> service = () -> {
            together.await();
            return PostgresArchive.forThisMachine().unpackedUnder(folder);
        };
        try (var services = Executors.newFixedThreadPool(2)) {
            var one = services.submit(service);
            var other = services.submit(service);
            assertThat(one.get()).isEqualTo(other.get());
            assertThat(one.get().resolve("bin/postgres")).isExecutable();
        }
        try (var copies = Files.list(folder)) {
            assertThat(copies).hasSize(1);
        }
    }
}
