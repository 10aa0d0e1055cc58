package no.opphav.search;

import io.micronaut.data.annotation.MappedEntity;
import no.opphav.catalogue.AssetKind;

@MappedEntity("asset")
record CountRow(AssetKind kind, long assets) {}
