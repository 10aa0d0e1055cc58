@NullMarked
package no.opphav.web;

import org.jspecify.annotations.NullMarked;
