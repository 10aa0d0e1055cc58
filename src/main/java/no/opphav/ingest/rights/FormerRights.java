package no.opphav.ingest.rights;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.IteratorOptions;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a file said of its rights before. It is kept in the packet, in a property of its own, and nothing of it is lost. */
final class FormerRights {
    private static final Set<String> NAMING = Set.of(
            "title",
            "creator",
            "rights",
            "Owner",
            "UsageTerms",
            "WebStatement",
            "Credit",
            "license",
            "attributionName");
    private static final int MOST = 500;

    private final List<Value> values;
    private final String names;

    /** A property that is about to be written. */
    record Property(String schema, String name) {}

    private record Value(String property, String text) {}

    private FormerRights(List<Value> values, String names) {
        this.values = values;
        this.names = names;
    }

    /** What of the packet differs from the facts that are about to take its place. */
    static FormerRights of(XMPMeta meta, RightsFacts facts) throws XMPException {
        var ours = ours(facts);
        var values = new ArrayList<Value>();
        var names = new LinkedHashSet<String>();
        for (var property : XmpPacket.properties()) {
            if (!meta.doesPropertyExist(property.schema(), property.name())) {
                continue;
            }
            for (var value : leaves(meta, property)) {
                if (!ours.contains(value.text())) {
                    values.add(value);
                    if (NAMING.contains(property.name())) {
                        names.add(value.text());
                    }
                }
            }
        }
        return new FormerRights(values, String.join("; ", names));
    }

    /** What was told already, and what else a file says of itself that neither is told nor are the facts. */
    static String joined(String told, RightsFacts facts, List<String> besides) {
        var former = new LinkedHashSet<String>();
        if (!told.isEmpty()) {
            former.add(told);
        }
        var ours = ours(facts);
        besides.stream()
                .filter(said -> !ours.contains(said) && !told.contains(said))
                .forEach(former::add);
        return String.join("; ", former);
    }

    /** What the facts say, and what is therefore no news. */
    private static Set<String> ours(RightsFacts facts) {
        var ours = new HashSet<String>();
        for (var wording : List.of(facts.title(), facts.statement(), facts.usage())) {
            ours.add(wording.usual());
            ours.addAll(wording.languages().values());
        }
        ours.addAll(List.of(
                facts.holder(),
                facts.termsPage(),
                facts.license(),
                facts.credit(),
                facts.assetPage(),
                facts.contact(),
                "True"));
        return ours;
    }

    private static List<Value> leaves(XMPMeta meta, Property property) throws XMPException {
        var leaves = new ArrayList<Value>();
        var all = meta.iterator(
                property.schema(),
                property.name(),
                new IteratorOptions().setJustLeafnodes(true).setOmitQualifiers(true));
        while (all.hasNext() && leaves.size() < MOST) {
            var found = (XMPPropertyInfo) all.next();
            if (found.getValue() != null && !found.getValue().isBlank()) {
                leaves.add(
                        new Value(named(meta, property, found), found.getValue().strip()));
            }
        }
        return leaves;
    }

    /** Such as {@code dc:rights}, or {@code dc:rights nn} for what was said in Nynorsk. */
    private static String named(XMPMeta meta, Property property, XMPPropertyInfo found) throws XMPException {
        var prefix = XMPMetaFactory.getSchemaRegistry().getNamespacePrefix(property.schema());
        var language = found.getOptions().getHasLanguage()
                ? " "
                        + meta.getQualifier(
                                        property.schema(),
                                        found.getPath(),
                                        com.adobe.internal.xmp.XMPConst.NS_XML,
                                        "lang")
                                .getValue()
                : "";
        return prefix + property.name() + language;
    }

    /** Adds it to what of that kind the packet keeps already. */
    void writeTo(XMPMeta meta) throws XMPException {
        for (var value : values) {
            meta.appendArrayItem(
                    XmpPacket.OWN,
                    XmpPacket.FORMER,
                    new PropertyOptions().setArrayOrdered(true),
                    null,
                    new PropertyOptions().setStruct(true));
            var item = XmpPacket.FORMER + "[" + meta.countArrayItems(XmpPacket.OWN, XmpPacket.FORMER) + "]";
            meta.setStructField(XmpPacket.OWN, item, XmpPacket.OWN, "Property", value.property());
            meta.setStructField(XmpPacket.OWN, item, XmpPacket.OWN, "Value", value.text());
        }
    }

    /** Whom the file named, one after the other; may be empty. */
    String names() {
        return names;
    }
}
