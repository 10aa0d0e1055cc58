-- How many requests have come to the editors within an hour.
CREATE INDEX presentation_request_verified ON presentation_request (verified_at) WHERE verified_at IS NOT NULL;
