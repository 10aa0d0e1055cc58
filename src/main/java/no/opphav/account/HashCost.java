package no.opphav.account;

/**
 * What hashing one password costs.
 *
 * @param kibibytes of memory
 * @param iterations over that memory
 * @param lanes that could be filled at the same time
 */
record HashCost(int kibibytes, int iterations, int lanes) {
    /** What OWASP's Password Storage Cheat Sheet asks for at least: 19 MiB, two iterations, one lane. */
    static final HashCost NOW = new HashCost(19 * 1024, 2, 1);
}
