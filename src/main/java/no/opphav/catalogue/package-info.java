/** Assets, their language variants and files: what editors prepare and what the public may see. */
@NullMarked
package no.opphav.catalogue;

import org.jspecify.annotations.NullMarked;
