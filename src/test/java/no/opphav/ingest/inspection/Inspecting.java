package no.opphav.ingest.inspection;

import no.opphav.ingest.worker.Workers;

/** The service's side of an inspection, for tests in other packages. */
public final class Inspecting {
    private Inspecting() {}

    public static Inspector by(Workers workers) {
        return new IsolatedInspector(workers);
    }
}
