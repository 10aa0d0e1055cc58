package no.opphav.web.editor;

import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.site.Picture;
import org.jspecify.annotations.Nullable;

/**
 * An upload as the service has it.
 *
 * @param name of the file
 * @param facts its size, what it is for, and when it began
 * @param received how much has arrived, in hundredths; null where all has
 * @param said what is wrong with it, or how it goes on; may be empty
 * @param title of the asset that it became part of; null where it has not
 * @param href where that is worked on
 * @param picture of what was made of it; null where nothing was
 * @param retry the address that has it inspected again; null where that cannot be
 * @param remove the address that lets go of it; null while it is looked into
 */
public record UploadRow(
        String id,
        String name,
        String badge,
        String facts,
        @Nullable Integer received,
        Pill state,
        String said,
        @Nullable Words title,
        @Nullable String href,
        @Nullable Picture picture,
        @Nullable String retry,
        @Nullable String remove) {}
