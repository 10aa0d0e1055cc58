-- How many saw a presentation, as whoever showed it tells afterwards. A number, which stays when who asked is erased.
ALTER TABLE presentation_request
    ADD COLUMN audience_reported integer CHECK (audience_reported BETWEEN 0 AND 1000000),
    -- When the thanks after the event were written.
    ADD COLUMN thanked_at timestamptz;
-- RequestRows.findThankable: those whose event is over and who were not thanked.
CREATE INDEX presentation_request_thankable ON presentation_request (event_date)
    WHERE thanked_at IS NULL AND erased_at IS NULL AND state IN ('APPROVED', 'DELIVERED', 'CLOSED');

-- AUDIENCE opens the page on which the number is told.
ALTER TABLE request_link
    DROP CONSTRAINT request_link_purpose,
    ADD CONSTRAINT request_link_purpose CHECK (purpose IN ('SENT', 'VERIFY', 'STATUS', 'GRANT', 'AUDIENCE'));
