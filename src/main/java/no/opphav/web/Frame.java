package no.opphav.web;

import java.util.List;
import no.opphav.kernel.Site;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page.
 *
 * @param texts the interface in the page's language
 * @param site whose service this is
 * @param files the files that pages load
 * @param title what the page is, before the site's name in the window's title
 * @param description a sentence for search engines; null where there is nothing to find
 * @param section where the page belongs
 * @param path the page's own path in this language, without the language: {@code /assets/valg-hele-livet}
 * @param updated when what the page shows was last updated, as a date in words
 * @param links what the head of the page links to
 * @param metadata what it says to machines; null where that is nothing
 */
public record Frame(
        Texts texts,
        Site site,
        StaticFiles files,
        String title,
        @Nullable String description,
        Section section,
        String path,
        @Nullable String updated,
        List<HeadLink> links,
        @Nullable Metadata metadata) {
    public Frame {
        links = List.copyOf(links);
    }

    /** The address of a path in this page's language. */
    public String at(String path) {
        return "/" + texts.language().code() + path;
    }

    /** The same page in another language of the interface. */
    public String in(InterfaceLanguage language) {
        return "/" + language.code() + path;
    }

    /** The frame of a page whose address in another language is this one. */
    public Frame standing(String path) {
        return new Frame(texts, site, files, title, description, section, path, updated, links, metadata);
    }

    public Frame titled(String title) {
        return new Frame(texts, site, files, title, description, section, path, updated, links, metadata);
    }

    public Frame described(String description) {
        return new Frame(texts, site, files, title, description, section, path, updated, links, metadata);
    }

    public Frame within(Section section) {
        return new Frame(texts, site, files, title, description, section, path, updated, links, metadata);
    }

    public Frame updated(String updated) {
        return new Frame(texts, site, files, title, description, section, path, updated, links, metadata);
    }

    public Frame linking(List<HeadLink> links) {
        return new Frame(texts, site, files, title, description, section, path, updated, links, metadata);
    }

    public Frame telling(@Nullable Metadata metadata) {
        return new Frame(texts, site, files, title, description, section, path, updated, links, metadata);
    }

    /**
     * A link in the head of the page.
     *
     * @param type of what it leads to; null where that is as usual
     * @param title of that; null where there is none
     */
    public record HeadLink(
            String rel,
            String href,
            @Nullable String hreflang,
            @Nullable String type,
            @Nullable String title) {
        public HeadLink(String rel, String href, @Nullable String hreflang) {
            this(rel, href, hreflang, null, null);
        }
    }
}
