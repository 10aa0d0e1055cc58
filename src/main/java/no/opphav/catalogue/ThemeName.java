package no.opphav.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("theme")
record ThemeName(@Id String code, String name) {}
