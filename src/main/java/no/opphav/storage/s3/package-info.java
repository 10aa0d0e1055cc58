/** The object store in a bucket of any server that speaks S3, by the MinIO SDK. */
@NullMarked
package no.opphav.storage.s3;

import org.jspecify.annotations.NullMarked;
