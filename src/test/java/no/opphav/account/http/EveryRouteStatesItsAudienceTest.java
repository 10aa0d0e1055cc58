package no.opphav.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class EveryRouteStatesItsAudienceTest {
    private static final Set<String> AUDIENCES = Set.of(SecurityRule.IS_ANONYMOUS, "EDITOR", "ADMINISTRATOR");

    /** Of the framework, which states its audience in the settings: {@code endpoints.health.sensitive}. */
    private static final Set<String> HEALTH = Set.of("/health", "/health/{selector}");

    private final List<UriRouteInfo<?, ?>> routes;

    EveryRouteStatesItsAudienceTest(RunningService service) {
        this.routes = service.bean(Router.class).uriRoutes().toList();
    }

    @Test
    void each_route_names_exactly_one_audience_that_there_is() {
        assertThat(routes)
                .filteredOn(route -> !HEALTH.contains(path(route)))
                .filteredOn(route -> audience(route).size() != 1 || !AUDIENCES.containsAll(audience(route)))
                .extracting(EveryRouteStatesItsAudienceTest::name)
                .isEmpty();
    }

    @Test
    void what_stands_under_editor_is_for_editors() {
        assertThat(routes)
                .filteredOn(route -> path(route).matches("(/\\{lang[^/]*|/api)?/editor(/.*)?"))
                .filteredOn(route -> audience(route).contains(SecurityRule.IS_ANONYMOUS))
                .extracting(EveryRouteStatesItsAudienceTest::name)
                .isEmpty();
    }

    @Test
    void routes_of_every_audience_are_seen() {
        assertThat(routes)
                .flatExtracting(EveryRouteStatesItsAudienceTest::audience)
                .containsAll(AUDIENCES);
        assertThat(routes).extracting(EveryRouteStatesItsAudienceTest::path).contains("/static/{version}/{name}");
    }

    private static List<String> audience(UriRouteInfo<?, ?> route) {
        return Arrays.asList(route.getAnnotationMetadata().stringValues(Secured.class));
    }

    private static String path(UriRouteInfo<?, ?> route) {
        UriMatchTemplate template = route.getUriMatchTemplate();
        return template.toPathString();
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate() + " " + audience(route);
    }
}
