/** Which versions of presentations may be sent: approvals, their ends and their recalls. */
@NullMarked
package no.opphav.deck;

import org.jspecify.annotations.NullMarked;
