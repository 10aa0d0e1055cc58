package no.opphav.web;

/** The files that pages load, without a running service. */
public final class StaticFileReader {
    private final StaticFiles files = new StaticFiles();

    public String type(String name) {
        return files.file(name).orElseThrow().type();
    }

    public byte[] content(String name) {
        return files.file(name).orElseThrow().content();
    }
}
