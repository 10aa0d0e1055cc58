-- What a file's content says of itself beyond its measures, for its editors to see.
CREATE TABLE file_fact (
    file_id  uuid    NOT NULL REFERENCES file,
    position integer NOT NULL CHECK (position >= 0),
    name     text    NOT NULL CHECK (name ~ '^[A-Z_]+$'),
    value    text    NOT NULL CHECK (value <> '' AND length(value) <= 500),
    PRIMARY KEY (file_id, position)
);

-- Bytes made from a file. PUBLIC takes the file's place for everybody but its editors; WEB is a film that every browser plays.
CREATE TABLE derivative (
    file_id    uuid        NOT NULL REFERENCES file,
    purpose    text        NOT NULL CHECK (purpose IN ('PUBLIC', 'WEB')),
    checksum   sha256      NOT NULL REFERENCES stored_object,
    size       bigint      NOT NULL CHECK (size > 0),
    media_type text        NOT NULL CHECK (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (file_id, purpose)
);
-- Which files' derivatives hold given bytes: sweeping, checking a file.
CREATE INDEX derivative_checksum ON derivative (checksum);

-- A preview shows a page of a document, a slide of a deck, a film's most telling frame or, as STRIP, frames from all of it.
ALTER TABLE preview
    ADD COLUMN part text NOT NULL DEFAULT 'PAGE' CHECK (part IN ('PAGE', 'STRIP')),
    ADD COLUMN page integer NOT NULL DEFAULT 1 CHECK (page > 0),
    DROP CONSTRAINT preview_pkey,
    ADD PRIMARY KEY (file_id, part, page, width);
-- Which files' previews hold given bytes: sweeping.
CREATE INDEX preview_checksum ON preview (checksum);
