package no.opphav.terms;

/** Whether a rule says what one may, must or may not do. */
public enum RuleKind {
    PERMISSION,
    DUTY,
    PROHIBITION
}
