-- Grants that are extended, and how often what is granted may be fetched --------------------------------------------------

-- In all, each file counting for itself; null where it is not limited.
ALTER TABLE access_grant ADD COLUMN download_limit integer CHECK (download_limit >= 1);

-- Since when whoever holds the link waits to hear whether it is opened again.
ALTER TABLE presentation_request
    ADD COLUMN asked_again_at timestamptz,
    ADD CONSTRAINT presentation_request_asked_again CHECK (
        asked_again_at IS NULL OR (erased_at IS NULL AND state IN ('APPROVED', 'DELIVERED', 'CLOSED', 'REVOKED')));
-- InboxRows.findDone, countAskedAgain: those, the last first.
CREATE INDEX presentation_request_asked_again ON presentation_request (moved_at DESC, id DESC)
    WHERE asked_again_at IS NOT NULL;

-- An editor gives access anew, as long as it was given before and the presenter has not withdrawn.
INSERT INTO request_move (from_state, to_state, party) VALUES
    ('APPROVED', 'APPROVED', 'EDITOR'),
    ('DELIVERED', 'APPROVED', 'EDITOR'),
    ('CLOSED', 'APPROVED', 'EDITOR'),
    ('REVOKED', 'APPROVED', 'EDITOR');

-- The grant was extended; a new link was asked for, or was not given; how many saw the presentation was told. They come on
-- top of whatever events there are.
DO $$
DECLARE
    name  text;
    known text;
BEGIN
    SELECT conname, pg_get_expr(conbin, conrelid) INTO STRICT name, known FROM pg_constraint
    WHERE conrelid = 'presentation_request_event'::regclass AND contype = 'c' AND pg_get_expr(conbin, conrelid) LIKE '%type%DELIVERED%';
    EXECUTE format('ALTER TABLE presentation_request_event DROP CONSTRAINT %I', name);
    EXECUTE format('ALTER TABLE presentation_request_event ADD CONSTRAINT %I CHECK (%s OR type IN (%L, %L, %L, %L))',
        name, known, 'EXTENDED', 'ASKED_AGAIN', 'NOT_EXTENDED', 'AUDIENCE_REPORTED');
END $$;
