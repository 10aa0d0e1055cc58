package no.opphav.web;

/** What one page shows. A template takes it as its only parameter, {@code page}. */
public interface Page {
    Frame frame();

    /** The template under {@code src/main/jte}, such as {@code site/asset.jte}. */
    String template();
}
