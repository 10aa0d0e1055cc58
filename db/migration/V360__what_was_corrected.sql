-- What a correction changed, each thing as it was and as it is, until the request is erased.
CREATE TABLE presentation_request_change (
    event_id uuid NOT NULL REFERENCES presentation_request_event ON DELETE CASCADE,
    field    text NOT NULL CHECK (field IN (
        'NAME', 'EMAIL', 'ORGANISATION', 'ORGANISATION_KIND', 'EVENT', 'PLACE', 'AUDIENCE', 'AUDIENCE_SIZE', 'MESSAGE')),
    before   text NOT NULL CHECK (length(before) <= 4000),
    after    text NOT NULL CHECK (length(after) <= 4000),
    PRIMARY KEY (event_id, field),
    CHECK (before <> after)
);
