package no.opphav.ingest.worker;

/** What came of asking a worker. Nothing in it may be trusted: whoever made the file may have made the answer. */
public sealed interface Outcome {
    /** The work was done. */
    record Answered(Message answer) implements Outcome {}

    /**
     * The work could not be done, and the worker lives.
     *
     * @param failure the simple name of the exception
     */
    record Failed(String failure) implements Outcome {}

    /** The worker did not live to answer. Another takes its place. */
    record Broken(Breakage how) implements Outcome {}
}
