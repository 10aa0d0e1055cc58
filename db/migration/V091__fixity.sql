-- The mails that told the administrators of damage, each of all that was found since the one before.
CREATE TABLE damage_report (
    id          uuid PRIMARY KEY,
    reported_at timestamptz NOT NULL
);
-- When the last mail went.
CREATE INDEX damage_report_at ON damage_report (reported_at);

-- Whether stored bytes are still what their checksum says. They are damaged, or missing, until they are read whole again.
ALTER TABLE stored_object
    ADD verified_at     timestamptz,
    ADD retry_at        timestamptz,
    ADD unreadable      smallint NOT NULL DEFAULT 0 CHECK (unreadable >= 0),
    ADD damage          text CHECK (damage IN ('DAMAGED', 'MISSING')),
    ADD damage_found_at timestamptz,
    ADD damage_report   uuid REFERENCES damage_report,
    ADD CHECK ((damage IS NULL) = (damage_found_at IS NULL)),
    ADD CHECK (damage IS NOT NULL OR damage_report IS NULL);
-- What has gone longest without being read whole.
CREATE INDEX stored_object_unverified ON stored_object ((coalesce(verified_at, stored_at)));
-- What is damaged, for the administrators' list and the metrics.
CREATE INDEX stored_object_damaged ON stored_object (damage_found_at) WHERE damage IS NOT NULL;

-- What stored bytes are to a file: itself, a preview of it, or made from it.
CREATE VIEW object_use AS
    SELECT checksum, id AS file_id, 'FILE' AS part FROM file
    UNION SELECT checksum, file_id, 'PREVIEW' FROM preview
    UNION SELECT checksum, file_id, 'DERIVATIVE' FROM derivative;
