/** Editors and administrators: accounts, roles, sign-in, and the limits against guessing. */
@NullMarked
package no.opphav.account;

import org.jspecify.annotations.NullMarked;
