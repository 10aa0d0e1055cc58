/** What stands in documents and presentations, page by page, to be found by. */
@NullMarked
package no.opphav.ingest.text;

import org.jspecify.annotations.NullMarked;
