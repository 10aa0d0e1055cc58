-- What kind of organisation asks, for counting; null where nobody said. It stays when who asked is erased.
ALTER TABLE presentation_request ADD COLUMN organisation_kind text CHECK (organisation_kind IN (
    'SCHOOL', 'UNIVERSITY', 'PUBLIC_ADMINISTRATION', 'BUSINESS', 'ORGANISATION', 'PRESS', 'PRIVATE_PERSON', 'OTHER'));
-- NumberRows: the requests of a time, by when they came to the editors.
CREATE INDEX presentation_request_verified_at ON presentation_request (verified_at) WHERE verified_at IS NOT NULL;
