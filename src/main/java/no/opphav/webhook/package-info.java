/** Telling other programs, signed, what happens (Standard Webhooks). */
@NullMarked
package no.opphav.webhook;

import org.jspecify.annotations.NullMarked;
