/** The pages of the public: the catalogue, assets, terms, requests, grants and sign-in. */
@NullMarked
package no.opphav.web.site;

import org.jspecify.annotations.NullMarked;
