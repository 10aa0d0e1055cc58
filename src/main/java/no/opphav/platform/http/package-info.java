/** HTTP as every part has it: refusals as problem documents or pages, and the headers on every answer. */
@NullMarked
package no.opphav.platform.http;

import org.jspecify.annotations.NullMarked;
