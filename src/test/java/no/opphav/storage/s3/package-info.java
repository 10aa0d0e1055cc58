@NullMarked
package no.opphav.storage.s3;

import org.jspecify.annotations.NullMarked;
