/** What all pages share: language, texts, layout, forms and the files they load. */
@NullMarked
package no.opphav.web;

import org.jspecify.annotations.NullMarked;
