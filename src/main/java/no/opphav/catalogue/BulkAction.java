package no.opphav.catalogue;

/** What can be done to many assets at once. */
public enum BulkAction {
    /** Argument: a theme's code. */
    ADD_THEME,
    /** Argument: a theme's code. */
    REMOVE_THEME,
    /** From now on; argument: the id of a terms version. */
    TERMS,
    /** Whom the credit names; argument: the name. */
    RIGHTS_HOLDER,
    /** Drafts in the languages that are ready; withdrawn ones as they were. */
    PUBLISH,
    WITHDRAW;

    /** Whether it has to be said with what. */
    public boolean takesArgument() {
        return this != PUBLISH && this != WITHDRAW;
    }
}
