package no.opphav.web.editor;

/** Where in the workspace a page belongs, as the side navigation marks it. */
enum Place {
    HOME("/editor"),
    REQUESTS("/editor/requests"),
    ASSETS("/editor/assets"),
    LANGUAGES("/editor/languages"),
    CURATIONS("/editor/collections"),
    UPLOADS("/editor/uploads"),
    TERMS("/editor/terms"),
    RIGHTS("/editor/rights"),
    NUMBERS("/editor/numbers"),
    MAILS("/editor/mails"),
    PEOPLE("/editor/people"),
    DAMAGE("/editor/damage"),
    WEBHOOKS("/editor/webhooks"),
    SETTINGS("/editor/settings"),
    ACCOUNT("/editor/account");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    /** Whether it is for administrators alone. */
    boolean isForAdministrators() {
        return switch (this) {
            case PEOPLE, DAMAGE, WEBHOOKS, SETTINGS -> true;
            case HOME, REQUESTS, ASSETS, LANGUAGES, CURATIONS, UPLOADS, TERMS, RIGHTS, NUMBERS, MAILS, ACCOUNT -> false;
        };
    }

    String path() {
        return path;
    }
}
