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
    STATISTICS("/editor/statistics"),
    /** Reached from the statistics. */
    NUMBERS("/editor/numbers"),
    MAILS("/editor/mails"),
    PEOPLE("/editor/people"),
    DAMAGE("/editor/damage"),
    WEBHOOKS("/editor/webhooks"),
    SETTINGS("/editor/settings"),
    AUDIT("/editor/audit"),
    HEALTH("/editor/health"),
    ACCOUNT("/editor/account");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    /** Whether it is for administrators alone. */
    boolean isForAdministrators() {
        return switch (this) {
            case PEOPLE, DAMAGE, WEBHOOKS, SETTINGS, AUDIT, HEALTH -> true;
            case HOME,
                    REQUESTS,
                    ASSETS,
                    LANGUAGES,
                    CURATIONS,
                    UPLOADS,
                    TERMS,
                    RIGHTS,
                    STATISTICS,
                    NUMBERS,
                    MAILS,
                    ACCOUNT -> false;
        };
    }

    /** The place that the navigation marks. */
    Place inNavigation() {
        return this == NUMBERS ? STATISTICS : this;
    }

    String path() {
        return path;
    }
}
