package no.opphav.ingest;

import java.util.UUID;
import no.opphav.storage.PartialObject;

/**
 * That one writer, and no other on any node, may add to an upload.
 *
 * @param writer made for this one time
 * @param object what it goes on from
 * @param length how many bytes the object will have
 */
record Lease(UUID uploadId, UUID writer, PartialObject object, long length) {}
