package no.opphav.catalogue;

import no.opphav.kernel.Checksum;

/**
 * What came of writing a file's rights into a copy of what pages show or play of it.
 *
 * @param facts of what was to be written
 */
public record NewShownCopy(RightsPlan.Source source, Checksum facts, NewRightsCopy.Outcome outcome) {}
