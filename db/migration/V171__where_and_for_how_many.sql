-- Where an event is, and for how many. Of requests from before, the place is not known.
ALTER TABLE presentation_request
    ADD COLUMN venue text NOT NULL DEFAULT 'IN_PERSON' CHECK (venue IN ('IN_PERSON', 'ONLINE')),
    ADD COLUMN place text NOT NULL DEFAULT '' CHECK (length(place) <= 300 AND (venue = 'IN_PERSON' OR place = '')),
    ADD COLUMN audience_size integer CHECK (audience_size BETWEEN 1 AND 1000000);
ALTER TABLE presentation_request ALTER COLUMN venue DROP DEFAULT, ALTER COLUMN place DROP DEFAULT;
