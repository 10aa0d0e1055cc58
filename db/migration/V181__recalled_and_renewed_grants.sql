-- What the service itself does to a grant: a version of it was recalled, a newer one was added. It comes on top of whatever
-- events there are.
DO $$
DECLARE
    name  text;
    known text;
BEGIN
    SELECT conname, pg_get_expr(conbin, conrelid) INTO name, known FROM pg_constraint
    WHERE conrelid = 'presentation_request_event'::regclass AND contype = 'c' AND pg_get_expr(conbin, conrelid) LIKE '%type%DELIVERED%';
    IF name IS NULL THEN
        RETURN;
    END IF;
    EXECUTE format('ALTER TABLE presentation_request_event DROP CONSTRAINT %I', name);
    EXECUTE format('ALTER TABLE presentation_request_event ADD CONSTRAINT %I CHECK (%s OR type IN (%L, %L))', name, known, 'DECK_RECALLED', 'DECK_RENEWED');
END $$;
