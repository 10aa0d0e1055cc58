-- RequestRows.findTwins, findWithTwins: requests of the same person for the same presentation and day.
CREATE INDEX presentation_request_twins ON presentation_request (asset_id, event_date)
    WHERE verified_at IS NOT NULL AND erased_at IS NULL;
