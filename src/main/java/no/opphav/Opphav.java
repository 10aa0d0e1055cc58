package no.opphav;

import io.micronaut.runtime.Micronaut;

/** Starts the service. */
public final class Opphav {
    private Opphav() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Opphav.class).banner(false).start();
    }
}
