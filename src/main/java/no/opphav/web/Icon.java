package no.opphav.web;

/** The pictures beside words, drawn on 24 × 24 with strokes of 2 and round caps, after Tabler Icons (MIT). */
public enum Icon {
    ARROW_LEFT("M5 12h14M11 6l-6 6l6 6"),
    ARROW_RIGHT("M5 12h14M13 6l6 6l-6 6"),
    CHECK("M5 12l5 5l10-10"),
    COPY(
            "M8 10a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2zM16 8v-2a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8"
                    + "a2 2 0 0 0 2 2h2"),
    CROSS("M18 6l-12 12M6 6l12 12"),
    DOWNLOAD("M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2M7 11l5 5l5-5M12 4v12"),
    EXCLAMATION("M12 5v10M12 19v.01"),
    FILM(
            "M4 6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-12a2 2 0 0 1-2-2zM8 4v16M16 4v16M4 8h4M4 16h4M4 12h16M16 8h4"
                    + "M16 16h4"),
    MAIL("M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2zM3 7l9 6l9-6"),
    MODEL("M12 3l8 4.5v9l-8 4.5l-8-4.5v-9zM12 12l8-4.5M12 12v9M12 12l-8-4.5"),
    PICTURE(
            "M15 8h.01M3 6a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3h-12a3 3 0 0 1-3-3zM3 16l5-5c.93-.9 2.07-.9 3 0l5 5"
                    + "M14 14l1-1c.93-.9 2.07-.9 3 0l3 3"),
    PLUS("M12 5v14M5 12h14"),
    POSTER("M6 3h12a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1h-12a1 1 0 0 1-1-1v-16a1 1 0 0 1 1-1zM9 16h6M12 10m-3 0a3 3 0 1 0 6 0"
            + "a3 3 0 1 0-6 0"),
    PRESENTATION("M3 4h18M4 4v10a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-10M12 16v4M9 20h6M8 12l3-3l2 2l3-3"),
    REPORT(
            "M14 3v4a1 1 0 0 0 1 1h4M17 21h-10a2 2 0 0 1-2-2v-14a2 2 0 0 1 2-2h7l5 5v11a2 2 0 0 1-2 2zM9 9h1M9 13h6M9 17h6"),
    SEARCH("M10 10m-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0M21 21l-6-6"),
    UPLOAD("M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2M7 9l5-5l5 5M12 4v12");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The path data of its one SVG path. */
    public String path() {
        return path;
    }
}
