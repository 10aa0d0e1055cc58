-- What administrators have changed while the service runs; what is not here is as it comes.
CREATE TABLE setting (
    name       text PRIMARY KEY CHECK (name ~ '^[a-z]+\.[a-z-]+$'),
    -- By which the trail speaks of it.
    id         uuid        NOT NULL UNIQUE,
    -- As it is written; null where it is as it comes again.
    value      text CHECK (length(value) <= 500),
    revision   bigint      NOT NULL CHECK (revision > 0),
    changed_at timestamptz NOT NULL,
    changed_by uuid        NOT NULL REFERENCES account
);

-- How many days before is said by a setting now.
ALTER TABLE rights_warning
    DROP CONSTRAINT rights_warning_days_check,
    ADD CONSTRAINT rights_warning_days_check CHECK (days BETWEEN 1 AND 365);
