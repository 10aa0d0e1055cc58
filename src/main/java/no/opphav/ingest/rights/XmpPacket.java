package no.opphav.ingest.rights;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPUtils;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself in XMP (ISO 16684-1), with its rights in it. What it said of rights before, and of its title, is
 * kept beside them; everything else stays as it was.
 */
final class XmpPacket {
    static final String FORMER = "Former";
    static final String OWN = "http://ns.opphav.no/rights/1.0/";

    private static final String CREATIVE_COMMONS = "http://creativecommons.org/ns#";
    private static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
    private static final String NOTE = "http://ns.adobe.com/xmp/note/";
    private static final String TITLE = "title";
    private static final String CREATOR = "creator";
    private static final String RIGHTS = "rights";
    private static final String OWNER = "Owner";
    private static final String USAGE_TERMS = "UsageTerms";
    private static final String WEB_STATEMENT = "WebStatement";
    private static final String CREDIT = "Credit";
    private static final String LICENSE = "license";
    private static final String ATTRIBUTION_NAME = "attributionName";
    private static final String ATTRIBUTION_URL = "attributionURL";
    private static final String LICENSOR = "Licensor";
    private static final PropertyOptions URI = new PropertyOptions().setURI(true);

    static {
        try {
            var registry = XMPMetaFactory.getSchemaRegistry();
            registry.registerNamespace(CREATIVE_COMMONS, "cc");
            registry.registerNamespace(PLUS, "plus");
            registry.registerNamespace(OWN, "opphav");
        } catch (XMPException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final XMPMeta meta;
    private final FormerRights former;
    private final boolean replaced;

    private XmpPacket(XMPMeta meta, FormerRights former, boolean replaced) {
        this.meta = meta;
        this.former = former;
        this.replaced = replaced;
    }

    /** A packet that says nothing but these rights. */
    static XmpPacket of(RightsFacts facts) throws IOException {
        return of(facts, List.of());
    }

    /** What a file said before, if anything, with these rights in it. */
    static XmpPacket of(RightsFacts facts, byte @Nullable [] before) throws IOException {
        return of(facts, before == null ? List.of() : List.of(before));
    }

    /**
     * What a file said before, with these rights in it.
     *
     * @param before the packets; what a later one says is added to what the first one does
     */
    static XmpPacket of(RightsFacts facts, List<byte[]> before) throws IOException {
        var parsed = before.stream().flatMap(packet -> parsed(packet).stream()).toList();
        var meta = parsed.isEmpty() ? XMPMetaFactory.create() : parsed.getFirst();
        boolean replaced = parsed.size() < before.size();
        try {
            for (var packet : parsed.subList(Math.min(1, parsed.size()), parsed.size())) {
                XMPUtils.appendProperties(packet, meta, true, false);
            }
            meta.deleteProperty(NOTE, "HasExtendedXMP");
            var former = FormerRights.of(meta, facts);
            var packet = new XmpPacket(meta, former, replaced);
            packet.write(facts);
            return packet;
        } catch (XMPException e) {
            throw new IOException(e);
        }
    }

    private static Optional<XMPMeta> parsed(byte[] packet) {
        try {
            var options = new ParseOptions()
                    .setDisallowDoctype(true)
                    .setAcceptLatin1(true)
                    .setFixControlChars(true);
            return Optional.of(XMPMetaFactory.parseFromBuffer(packet, options));
        } catch (XMPException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private void write(RightsFacts facts) throws XMPException {
        write(XMPConst.NS_DC, TITLE, facts.title());
        write(XMPConst.NS_DC, RIGHTS, facts.statement());
        write(XMPConst.NS_XMP_RIGHTS, USAGE_TERMS, facts.usage());
        addTo(XMPConst.NS_DC, CREATOR, new PropertyOptions().setArrayOrdered(true), facts.holder());
        addTo(XMPConst.NS_XMP_RIGHTS, OWNER, new PropertyOptions().setArray(true), facts.holder());
        write(XMPConst.NS_XMP_RIGHTS, "Marked", "True", null);
        write(XMPConst.NS_XMP_RIGHTS, WEB_STATEMENT, facts.termsPage(), null);
        write(XMPConst.NS_PHOTOSHOP, CREDIT, facts.credit(), null);
        write(CREATIVE_COMMONS, LICENSE, facts.license(), URI);
        write(CREATIVE_COMMONS, ATTRIBUTION_NAME, facts.holder(), null);
        write(CREATIVE_COMMONS, ATTRIBUTION_URL, facts.assetPage(), URI);
        writeLicensor(facts);
        former.writeTo(meta);
    }

    private void write(String schema, String property, String value, @Nullable PropertyOptions options)
            throws XMPException {
        meta.deleteProperty(schema, property);
        meta.setProperty(schema, property, value, options);
    }

    private void write(String schema, String property, Wording wording) throws XMPException {
        meta.deleteProperty(schema, property);
        append(schema, property, Wording.USUAL, wording.usual());
        for (var each : wording.languages().entrySet()) {
            append(schema, property, each.getKey(), each.getValue());
        }
    }

    private void append(String schema, String property, String language, String text) throws XMPException {
        meta.appendArrayItem(schema, property, new PropertyOptions().setArrayAltText(true), text, null);
        var item = property + "[" + meta.countArrayItems(schema, property) + "]";
        meta.setQualifier(schema, item, XMPConst.NS_XML, "lang", language);
    }

    /** Who stands there already stays there, and stays first. */
    private void addTo(String schema, String property, PropertyOptions kind, String name) throws XMPException {
        if (meta.doesPropertyExist(schema, property)
                && !meta.getProperty(schema, property).getOptions().isArray()) {
            var single = meta.getPropertyString(schema, property);
            meta.deleteProperty(schema, property);
            meta.appendArrayItem(schema, property, kind, single, null);
        }
        for (int i = 1; i <= meta.countArrayItems(schema, property); i++) {
            if (name.equals(meta.getArrayItem(schema, property, i).getValue())) {
                return;
            }
        }
        meta.appendArrayItem(schema, property, kind, name, null);
    }

    private void writeLicensor(RightsFacts facts) throws XMPException {
        meta.deleteProperty(PLUS, LICENSOR);
        meta.appendArrayItem(
                PLUS, LICENSOR, new PropertyOptions().setArray(true), null, new PropertyOptions().setStruct(true));
        var item = LICENSOR + "[1]";
        meta.setStructField(PLUS, item, PLUS, "LicensorName", facts.holder());
        meta.setStructField(PLUS, item, PLUS, "LicensorURL", facts.assetPage());
        meta.setStructField(PLUS, item, PLUS, "LicensorEmail", facts.contact());
    }

    /** Every property in which rights are written, and the title. */
    static List<FormerRights.Property> properties() {
        return List.of(
                new FormerRights.Property(XMPConst.NS_DC, TITLE),
                new FormerRights.Property(XMPConst.NS_DC, CREATOR),
                new FormerRights.Property(XMPConst.NS_DC, RIGHTS),
                new FormerRights.Property(XMPConst.NS_XMP_RIGHTS, OWNER),
                new FormerRights.Property(XMPConst.NS_XMP_RIGHTS, USAGE_TERMS),
                new FormerRights.Property(XMPConst.NS_XMP_RIGHTS, WEB_STATEMENT),
                new FormerRights.Property(XMPConst.NS_XMP_RIGHTS, "Marked"),
                new FormerRights.Property(XMPConst.NS_PHOTOSHOP, CREDIT),
                new FormerRights.Property(CREATIVE_COMMONS, LICENSE),
                new FormerRights.Property(CREATIVE_COMMONS, ATTRIBUTION_NAME),
                new FormerRights.Property(CREATIVE_COMMONS, ATTRIBUTION_URL),
                new FormerRights.Property(PLUS, LICENSOR));
    }

    /** The packet as bytes of UTF-8, with the marks around it by which it is found in any file. */
    byte[] bytes() throws IOException {
        return serialized(meta, new SerializeOptions().setUseCompactFormat(true).setPadding(1));
    }

    /** The same without these marks, to stand in a document of XML. */
    byte[] element() throws IOException {
        return serialized(meta, new SerializeOptions().setUseCompactFormat(true).setOmitPacketWrapper(true));
    }

    private static byte[] serialized(XMPMeta meta, SerializeOptions options) throws IOException {
        try {
            return XMPMetaFactory.serializeToBuffer(meta, options);
        } catch (XMPException e) {
            throw new IOException(e);
        }
    }

    /**
     * A packet for JPEG, where one segment holds no more than 65,502 bytes of it.
     *
     * @param more what continues it; empty if nothing does
     * @param digest by which the two belong together; empty if nothing continues it
     */
    record InParts(String packet, String more, String digest) {}

    /** The packet so that its beginning fits into one segment of a JPEG file (XMP, part 3, 1.1.3.1). */
    InParts inParts() throws IOException {
        var packet = new StringBuilder();
        var more = new StringBuilder();
        var digest = new StringBuilder();
        try {
            XMPUtils.packageForJPEG(meta, packet, more, digest);
        } catch (XMPException | java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
        return new InParts(packet.toString(), more.toString(), digest.toString());
    }

    /** Whom the file named before, beside whom these rights now stand; may be empty. */
    String former() {
        return former.names();
    }

    /** Whether what the file said before could not be read. */
    boolean replaced() {
        return replaced;
    }
}
