package no.opphav.delivery;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;
import no.opphav.kernel.ContentOrigin;
import no.opphav.storage.PresignedLinks;

/** What leads clients to the store, where the operator wants it and the store can do it. */
@Factory
@Requires(beans = PresignedLinks.class)
@Requires(property = "opphav.delivery.redirect", value = StringUtils.TRUE)
class Redirecting {
    @Singleton
    Redirects redirects(PresignedLinks links, DeliverySettings settings, Bytes bytes) {
        return new Redirects(links, settings.linkLife(), bytes);
    }

    @Singleton
    ContentOrigin origin(PresignedLinks links) {
        return new ContentOrigin(links.origin());
    }
}
