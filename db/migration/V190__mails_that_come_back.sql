-- Mails that a server refuses for good, and mails that come back ----------------------------------------------------------

ALTER TABLE outbox_message
    -- Why it is tried no more: a server's permanent no, too many passing ones, or nothing left to say.
    ADD COLUMN failure text CHECK (failure IN ('REFUSED', 'GIVEN_UP', 'OBSOLETE')),
    -- When a server told that it could not be delivered after all (RFC 3464).
    ADD COLUMN bounced_at timestamptz,
    -- When an editor had dealt with a mail that did not arrive: sent it again, or set it aside.
    ADD COLUMN settled_at timestamptz,
    -- The message that was sent again in this one's place.
    ADD COLUMN again_id uuid UNIQUE REFERENCES outbox_message ON DELETE SET NULL;
UPDATE outbox_message SET failed_at = NULL WHERE sent_at IS NOT NULL;
UPDATE outbox_message SET failure = CASE
        WHEN last_error ~ '^5[0-9][0-9]' THEN 'REFUSED'
        WHEN last_error = 'There was nothing left to say.' THEN 'OBSOLETE'
        ELSE 'GIVEN_UP' END
    WHERE failed_at IS NOT NULL;
ALTER TABLE outbox_message
    ADD CONSTRAINT outbox_message_failure CHECK ((failure IS NULL) = (failed_at IS NULL)),
    ADD CONSTRAINT outbox_message_bounced CHECK (bounced_at IS NULL OR sent_at IS NOT NULL),
    ADD CONSTRAINT outbox_message_settled CHECK (
        settled_at IS NULL OR bounced_at IS NOT NULL OR failure IN ('REFUSED', 'GIVEN_UP')),
    ADD CONSTRAINT outbox_message_again CHECK (again_id IS NULL OR settled_at IS NOT NULL);

-- What did not arrive and nobody has dealt with, the last first.
CREATE INDEX outbox_message_returned ON outbox_message (id DESC)
    WHERE (failure IN ('REFUSED', 'GIVEN_UP') OR bounced_at IS NOT NULL) AND settled_at IS NULL;
