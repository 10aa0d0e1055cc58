@NullMarked
package no.opphav.account;

import org.jspecify.annotations.NullMarked;
