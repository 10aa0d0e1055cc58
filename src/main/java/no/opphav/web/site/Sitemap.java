package no.opphav.web.site;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SequencedMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.opphav.kernel.Site;
import org.jspecify.annotations.Nullable;

/** A document of the Sitemaps protocol (sitemaps.org, 0.9), each page in it with those that say the same in other languages. */
final class Sitemap {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Sitemap(String root) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xhtml", XHTML);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that names others. */
    static Sitemap index() {
        return new Sitemap("sitemapindex");
    }

    /** One that names pages. */
    static Sitemap ofPages() {
        return new Sitemap("urlset");
    }

    void sitemap(URI address, @Nullable Instant changed) {
        write("sitemap", address, changed, () -> {});
    }

    /** A page in its languages. */
    void pages(Site site, SequencedMap<String, String> paths, @Nullable Instant changed) {
        for (var path : paths.values()) {
            write("url", site.url(path), changed, () -> {
                for (var other : paths.entrySet()) {
                    alternate(other.getKey(), site.url(other.getValue()));
                }
                alternate(AssetPaths.DEFAULT, site.url(AssetPaths.fallback(paths)));
            });
        }
    }

    /** The whole document. */
    String finished() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(String element, URI address, @Nullable Instant changed, More more) {
        try {
            xml.writeStartElement(element);
            text("loc", address.toString());
            if (changed != null) {
                text("lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
            }
            more.write();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void text(String element, String content) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void alternate(String language, URI address) throws XMLStreamException {
        xml.writeEmptyElement(XHTML, "link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address.toString());
    }

    @FunctionalInterface
    private interface More {
        void write() throws XMLStreamException;
    }
}
