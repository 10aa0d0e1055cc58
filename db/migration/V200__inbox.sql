-- The editors' inbox: finding requests, who has each, and who stands in for whom ------------------------------------------

-- The words of a text as kernel.SearchWords has them, so that a name is found however it is accented.
CREATE FUNCTION search_words(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    array_to_tsvector(array_remove(string_to_array(regexp_replace(regexp_replace(normalize(
        replace(replace(replace(replace(replace(replace(lower(given COLLATE "pg_c_utf8"),
            'æ', 'ae'), 'ø', 'o'), 'œ', 'oe'), 'ß', 'ss'), 'đ', 'd'), 'ł', 'l'), NFKD),
        '[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]',
        '', 'g'),
        '[^[:alnum:]]+' COLLATE "pg_c_utf8", ' ', 'g'), ' '), ''));

ALTER TABLE presentation_request
    -- What editors search; it follows the row, so that what is erased is not found either.
    ADD COLUMN words tsvector GENERATED ALWAYS AS (
        search_words(reference || ' ' || name || ' ' || organisation || ' ' || event)) STORED,
    -- Who has taken it, or was given it; nobody while it is null.
    ADD COLUMN assignee_id uuid REFERENCES account,
    ADD COLUMN assigned_at timestamptz,
    ADD CONSTRAINT presentation_request_assigned CHECK ((assignee_id IS NULL) = (assigned_at IS NULL));

-- InboxRows: what editors search among verified requests.
CREATE INDEX presentation_request_words ON presentation_request USING gin (words) WHERE verified_at IS NOT NULL;

-- InboxRows.findUrgent, countUrgent, RequestRows: what waits, the most urgent first.
CREATE INDEX presentation_request_urgent ON presentation_request (answer_due, id)
    WHERE state IN ('SUBMITTED', 'NEEDS_INFORMATION', 'ANSWERED');

-- InboxRows.findDone: what is answered or over, the last first. InboxRows.countDone reads nothing but this.
CREATE INDEX presentation_request_done ON presentation_request (moved_at DESC, id DESC)
    INCLUDE (state, language, asset_id, event_date)
    WHERE verified_at IS NOT NULL
        AND state IN ('APPROVED', 'DELIVERED', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVOKED');

-- They served lists by one state, which the inbox no longer has.
DROP INDEX presentation_request_inbox, presentation_request_moved;

-- Who had a request when; the last row says who has it now.
CREATE TABLE request_assignment (
    id          uuid PRIMARY KEY,
    request_id  uuid        NOT NULL REFERENCES presentation_request ON DELETE CASCADE,
    at          timestamptz NOT NULL,
    -- Null where it was given back.
    assignee_id uuid REFERENCES account,
    by_id       uuid        NOT NULL REFERENCES account
);
-- The assignments of a request, in its timeline.
CREATE INDEX request_assignment_request ON request_assignment (request_id, id);

-- From one day to another, both included, an editor is away and another has what is theirs.
CREATE TABLE editor_absence (
    id         uuid PRIMARY KEY,
    account_id uuid        NOT NULL REFERENCES account,
    from_day   date        NOT NULL,
    to_day     date        NOT NULL,
    cover_id   uuid        NOT NULL REFERENCES account,
    created_at timestamptz NOT NULL,
    created_by uuid        NOT NULL REFERENCES account,
    CHECK (from_day <= to_day),
    CHECK (cover_id <> account_id)
);
-- Who is away now, or will be.
CREATE INDEX editor_absence_until ON editor_absence (to_day);

-- Which reminders of an answer that is due have gone out: each once for one due day.
CREATE TABLE request_reminder (
    request_id uuid        NOT NULL REFERENCES presentation_request ON DELETE CASCADE,
    answer_due date        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('DUE', 'OVERDUE')),
    at         timestamptz NOT NULL,
    PRIMARY KEY (request_id, answer_due, kind)
);

-- An answer after the event is none: what waits is due on the event's day at the latest.
UPDATE presentation_request SET answer_due = least(answer_due, event_date)
    WHERE state IN ('SUBMITTED', 'NEEDS_INFORMATION', 'ANSWERED');
