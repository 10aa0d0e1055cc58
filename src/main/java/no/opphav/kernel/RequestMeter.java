package no.opphav.kernel;

/** Takes down how long answers take to begin. */
public interface RequestMeter {
    /**
     * Takes down one answer.
     *
     * @param method of the request (RFC 9110, 9)
     * @param route as it is declared, never the address itself
     * @param status of the answer
     * @param nanoseconds from the request to the begin of the answer
     */
    void answered(String method, String route, int status, long nanoseconds);
}
