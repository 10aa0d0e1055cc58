package no.opphav.catalogue;

/**
 * One thing that a file's content says of itself.
 *
 * @param value as it is written there, at most {@value #LONGEST} characters
 */
public record FileFact(FactName name, String value) {
    public static final int LONGEST = 500;

    public FileFact {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A fact has one to " + LONGEST + " characters");
        }
    }
}
