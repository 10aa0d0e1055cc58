package no.opphav.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("receipt_key")
record ReceiptKeyRow(@Id boolean one, String secret) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "(key)";
    }
}
