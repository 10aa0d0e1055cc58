package no.opphav.account;

/** What an account may do. An administrator may do all that an editor may. */
public enum Role {
    /** Keeps the catalogue and answers requests. */
    EDITOR,
    /** Also keeps the accounts. */
    ADMINISTRATOR
}
