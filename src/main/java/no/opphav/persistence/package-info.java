/** How the kernel's values stand in columns. */
@NullMarked
package no.opphav.persistence;

import org.jspecify.annotations.NullMarked;
