-- When an asset becomes public or no longer is by time alone. What is to become public is PUBLISHED already, as is what is to
-- be withdrawn still; until the one and from the other on it is not offered.
ALTER TABLE asset
    ADD publish_at      timestamptz,
    ADD withdraw_at     timestamptz,
    -- Since when it is withdrawn what is published again at publish_at; null where a draft is published then.
    ADD withdrawn_until timestamptz,
    ADD CONSTRAINT asset_scheduled_when_published CHECK (state = 'PUBLISHED' OR (publish_at IS NULL AND withdraw_at IS NULL)),
    ADD CONSTRAINT asset_published_before_withdrawn CHECK (publish_at < withdraw_at);
-- The next instant at which something is published or withdrawn, and what has been since.
CREATE INDEX asset_publish_at ON asset (publish_at) WHERE publish_at IS NOT NULL;
CREATE INDEX asset_withdraw_at ON asset (withdraw_at) WHERE withdraw_at IS NOT NULL;

CREATE OR REPLACE VIEW catalogue_turn AS
    SELECT begins_at AS at FROM terms_assignment
    UNION ALL SELECT ends_at FROM terms_assignment WHERE ends_at IS NOT NULL
    UNION ALL SELECT expires_at FROM consent WHERE expires_at IS NOT NULL
    UNION ALL SELECT embargo_until FROM asset WHERE embargo_until IS NOT NULL
    UNION ALL SELECT rights_end_at FROM asset WHERE rights_end_at IS NOT NULL
    UNION ALL SELECT publish_at FROM asset WHERE publish_at IS NOT NULL
    UNION ALL SELECT withdraw_at FROM asset WHERE withdraw_at IS NOT NULL;

CREATE OR REPLACE FUNCTION write_asset_offered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.offered := offered(NEW.id, greatest(NEW.embargo_until, NEW.publish_at), least(NEW.rights_end_at, NEW.withdraw_at));
    RETURN NEW;
END $$;
