@NullMarked
package no.opphav.web.editor;

import org.jspecify.annotations.NullMarked;
