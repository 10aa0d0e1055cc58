/** The editors' pages: assets and their languages and files, requests, mails, terms, people, the own account. */
@NullMarked
package no.opphav.web.editor;

import org.jspecify.annotations.NullMarked;
