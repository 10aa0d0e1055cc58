-- What narrows a rule, as ODRL 2.2 writes it: a left operand, an operator, a right operand.
CREATE TABLE terms_constraint (
    terms_version_id uuid    NOT NULL,
    position         integer NOT NULL,
    sequence         integer NOT NULL CHECK (sequence >= 0),
    left_operand     text    NOT NULL CHECK (left_operand ~ '^[A-Za-z]+$'),
    operator         text    NOT NULL CHECK (operator ~ '^[A-Za-z]+$'),
    right_operand    text    NOT NULL CHECK (right_operand <> '' AND length(right_operand) <= 500),
    PRIMARY KEY (terms_version_id, position, sequence),
    FOREIGN KEY (terms_version_id, position) REFERENCES terms_rule ON DELETE CASCADE
);
CREATE TRIGGER terms_constraint_immutable BEFORE INSERT OR UPDATE OR DELETE ON terms_constraint
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_terms();

-- The next version of usage terms while it is written: one at a time, with whatever is still missing. Publishing makes a
-- terms version of it and removes it.
CREATE TABLE terms_draft (
    usage_terms_id uuid PRIMARY KEY REFERENCES usage_terms,
    content        jsonb       NOT NULL,
    changed_at     timestamptz NOT NULL,
    -- Counts the changes, so that two editors cannot silently overwrite each other.
    revision       bigint      NOT NULL CHECK (revision > 0)
);
