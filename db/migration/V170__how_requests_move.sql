-- How a request moves --------------------------------------------------------------------------------------------------

ALTER TABLE presentation_request
    DROP CONSTRAINT presentation_request_state_check,
    DROP CONSTRAINT presentation_request_check,
    DROP CONSTRAINT presentation_request_check1,
    -- When it came into its state.
    ADD COLUMN moved_at timestamptz,
    -- When the requester showed to own the address; editors hear of no other request.
    ADD COLUMN verified_at timestamptz,
    ALTER COLUMN answer_due DROP NOT NULL;
UPDATE presentation_request SET moved_at = coalesce(decided_at, created_at), verified_at = created_at;
-- What was fetched is delivered.
ALTER TABLE presentation_request DISABLE TRIGGER presentation_request_moves;
UPDATE presentation_request r SET state = 'DELIVERED' WHERE state = 'APPROVED'
    AND EXISTS (SELECT 1 FROM presentation_request_event e WHERE e.request_id = r.id AND e.type = 'DELIVERED');
ALTER TABLE presentation_request ENABLE TRIGGER presentation_request_moves;
ALTER TABLE presentation_request
    ALTER COLUMN moved_at SET NOT NULL,
    ADD CONSTRAINT presentation_request_state CHECK (state IN (
        'UNVERIFIED', 'SUBMITTED', 'NEEDS_INFORMATION', 'ANSWERED', 'APPROVED', 'DELIVERED', 'CLOSED', 'DECLINED',
        'WITHDRAWN', 'EXPIRED', 'REVOKED')),
    ADD CONSTRAINT presentation_request_verified CHECK (
        (verified_at IS NULL) = (answer_due IS NULL)
        AND (verified_at IS NOT NULL OR state IN ('UNVERIFIED', 'WITHDRAWN', 'EXPIRED'))
        AND (verified_at IS NULL OR state <> 'UNVERIFIED')),
    ADD CONSTRAINT presentation_request_decided CHECK (
        (decided_at IS NULL) = (decided_by IS NULL)
        AND (decided_at IS NOT NULL OR state NOT IN ('APPROVED', 'DELIVERED', 'CLOSED', 'DECLINED', 'REVOKED'))
        AND (decided_at IS NULL OR state NOT IN ('UNVERIFIED', 'SUBMITTED', 'NEEDS_INFORMATION', 'ANSWERED')));

-- The only moves there are, as request.Move has them, and whose each is.
CREATE TABLE request_move (
    from_state text NOT NULL,
    to_state   text NOT NULL,
    party      text NOT NULL CHECK (party IN ('REQUESTER', 'EDITOR', 'SERVICE')),
    PRIMARY KEY (from_state, to_state)
);
INSERT INTO request_move (from_state, to_state, party) VALUES
    ('UNVERIFIED', 'SUBMITTED', 'REQUESTER'),
    ('UNVERIFIED', 'WITHDRAWN', 'REQUESTER'),
    ('UNVERIFIED', 'EXPIRED', 'SERVICE'),
    ('SUBMITTED', 'NEEDS_INFORMATION', 'EDITOR'),
    ('SUBMITTED', 'APPROVED', 'EDITOR'),
    ('SUBMITTED', 'DECLINED', 'EDITOR'),
    ('SUBMITTED', 'WITHDRAWN', 'REQUESTER'),
    ('SUBMITTED', 'EXPIRED', 'SERVICE'),
    ('NEEDS_INFORMATION', 'ANSWERED', 'REQUESTER'),
    ('NEEDS_INFORMATION', 'APPROVED', 'EDITOR'),
    ('NEEDS_INFORMATION', 'DECLINED', 'EDITOR'),
    ('NEEDS_INFORMATION', 'WITHDRAWN', 'REQUESTER'),
    ('NEEDS_INFORMATION', 'EXPIRED', 'SERVICE'),
    ('ANSWERED', 'NEEDS_INFORMATION', 'EDITOR'),
    ('ANSWERED', 'APPROVED', 'EDITOR'),
    ('ANSWERED', 'DECLINED', 'EDITOR'),
    ('ANSWERED', 'WITHDRAWN', 'REQUESTER'),
    ('ANSWERED', 'EXPIRED', 'SERVICE'),
    ('APPROVED', 'DELIVERED', 'REQUESTER'),
    ('APPROVED', 'WITHDRAWN', 'REQUESTER'),
    ('APPROVED', 'REVOKED', 'EDITOR'),
    ('APPROVED', 'CLOSED', 'SERVICE'),
    ('DELIVERED', 'WITHDRAWN', 'REQUESTER'),
    ('DELIVERED', 'REVOKED', 'EDITOR'),
    ('DELIVERED', 'CLOSED', 'SERVICE');

CREATE OR REPLACE FUNCTION refuse_impossible_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> OLD.state AND NOT EXISTS (
        SELECT 1 FROM request_move WHERE from_state = OLD.state AND to_state = NEW.state) THEN
        RAISE EXCEPTION 'request % cannot move from % to %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'presentation_request_moves';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION refuse_impossible_beginning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'request % cannot begin as %', NEW.id, NEW.state
        USING ERRCODE = 'check_violation', CONSTRAINT = 'presentation_request_beginning';
END $$;
CREATE TRIGGER presentation_request_beginning BEFORE INSERT ON presentation_request
    FOR EACH ROW WHEN (NEW.state <> 'UNVERIFIED') EXECUTE FUNCTION refuse_impossible_beginning();

-- What is due to expire or to be closed: those that nobody has answered or that are not over, by the event's date.
CREATE INDEX presentation_request_open ON presentation_request (event_date)
    WHERE state IN ('SUBMITTED', 'NEEDS_INFORMATION', 'ANSWERED', 'APPROVED', 'DELIVERED');
-- What is due to expire because its address was not verified.
CREATE INDEX presentation_request_unverified ON presentation_request (created_at) WHERE state = 'UNVERIFIED';
-- What is over or decided, the last first.
CREATE INDEX presentation_request_moved ON presentation_request (state, moved_at DESC, id DESC);

-- Each move is an event that is called after the state it leads to; SENT, NOTE_ADDED, DATE_CHANGED and every further
-- DELIVERED are no moves.
ALTER TABLE presentation_request_event
    DROP CONSTRAINT presentation_request_event_type_check,
    ADD CONSTRAINT presentation_request_event_type CHECK (type IN (
        'SENT', 'SUBMITTED', 'NEEDS_INFORMATION', 'ANSWERED', 'APPROVED', 'DELIVERED', 'CLOSED', 'DECLINED',
        'WITHDRAWN', 'EXPIRED', 'REVOKED', 'NOTE_ADDED', 'DATE_CHANGED')),
    -- Who did it.
    ADD COLUMN party text;
UPDATE presentation_request_event SET party = CASE WHEN account_id IS NULL THEN 'REQUESTER' ELSE 'EDITOR' END;
ALTER TABLE presentation_request_event
    ALTER COLUMN party SET NOT NULL,
    ADD CONSTRAINT presentation_request_event_party CHECK (
        party IN ('REQUESTER', 'EDITOR', 'SERVICE') AND (party = 'EDITOR' OR account_id IS NULL));

-- Links: SENT shows whoever filled in the form what was sent, until the address is verified by a link of its own.
ALTER TABLE request_link
    DROP CONSTRAINT request_link_purpose_check,
    ADD CONSTRAINT request_link_purpose CHECK (purpose IN ('SENT', 'VERIFY', 'STATUS', 'GRANT'));
