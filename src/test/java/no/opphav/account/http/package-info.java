@NullMarked
package no.opphav.account.http;

import org.jspecify.annotations.NullMarked;
