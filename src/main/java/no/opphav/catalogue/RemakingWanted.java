package no.opphav.catalogue;

import java.util.UUID;

/**
 * What was made of a file is damaged, or missing, and is to be made anew from the file, once the transaction commits.
 * Published in that transaction, so that who hears it can write down there what is to be done.
 */
public record RemakingWanted(UUID fileId, Made made) {
    /** What is made of files. */
    public enum Made {
        PREVIEWS,
        /** A film as every browser plays it. */
        WEB_RENDITION
    }
}
