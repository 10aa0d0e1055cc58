package no.opphav.ingest.rights;

import java.util.LinkedHashMap;
import java.util.Map;

/** The facts as properties with a name and a value each, for formats that know no languages; they are in the names there. */
final class NamedFacts {
    /** What a value that gives way is called from then on. */
    static final String FORMER = "Former-";

    private NamedFacts() {}

    /** In an order to be shown in. */
    static Map<String, String> of(RightsFacts facts) {
        var named = new LinkedHashMap<String, String>();
        add(named, "Copyright", facts.statement());
        add(named, "UsageTerms", facts.usage());
        named.put("WebStatement", facts.termsPage());
        named.put("License", facts.license());
        named.put("Owner", facts.holder());
        named.put("Credit", facts.credit());
        named.put("AttributionName", facts.holder());
        named.put("AttributionURL", facts.assetPage());
        named.put("LicensorName", facts.holder());
        named.put("LicensorURL", facts.assetPage());
        named.put("LicensorEmail", facts.contact());
        if (facts.deck() != null) {
            named.put("Version", facts.deck().version());
        }
        facts.title().languages().forEach((language, text) -> named.put("Title-" + language, text));
        return named;
    }

    private static void add(Map<String, String> named, String name, Wording wording) {
        named.put(name, wording.usual());
        wording.languages().forEach((language, text) -> named.put(name + "-" + language, text));
    }
}
