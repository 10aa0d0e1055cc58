package no.opphav.sample;

/** What a file says about itself: its title, its language and whose it is. */
record Label(String title, String language, String description) {
    static final String RIGHTS_HOLDER = "Direktoratet";
    static final String PUBLISHED = "2026-03-18";

    String credit() {
        return switch (language) {
            case "en" -> "“" + title + "”, Direktoratet (2026)";
            default -> "«" + title + "», Direktoratet (2026)";
        };
    }
}
