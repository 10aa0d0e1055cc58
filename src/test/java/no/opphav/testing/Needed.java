package no.opphav.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;

/** What a test needs and a machine may lack. */
public final class Needed {
    private Needed() {}

    /**
     * Skips the test where something is missing; with {@code OPPHAV_REQUIRE_ALL=true}, as {@code .ci/run} sets it, fails
     * it instead.
     *
     * @param without what is missing and what is therefore not tested, in one line
     */
    public static void on(boolean present, String without) {
        if (Boolean.parseBoolean(System.getenv("OPPHAV_REQUIRE_ALL"))) {
            assertThat(present).as(without).isTrue();
        }
        Assumptions.assumeTrue(present, without);
    }
}
