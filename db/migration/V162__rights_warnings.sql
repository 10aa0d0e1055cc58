-- Every end of something that lets the public have an asset, or one rendition of it: rights, a consent, or terms that no
-- others follow at once.
CREATE VIEW rights_end AS
    SELECT id AS asset_id, CAST(NULL AS uuid) AS rendition_id, 'RIGHTS' AS cause, rights_end_at AS ends_at
    FROM asset WHERE rights_end_at IS NOT NULL
    UNION SELECT asset_id, NULL, 'CONSENT', expires_at FROM consent WHERE expires_at IS NOT NULL
    UNION SELECT s.asset_id, s.rendition_id, 'TERMS', s.ends_at FROM terms_assignment s
    WHERE s.ends_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM terms_assignment n
        WHERE n.asset_id = s.asset_id AND n.rendition_id IS NOT DISTINCT FROM s.rendition_id AND n.begins_at = s.ends_at);

-- That editors were warned of an end so many days before, and in which mail.
CREATE TABLE rights_warning (
    mail_id      uuid        NOT NULL,
    asset_id     uuid        NOT NULL REFERENCES asset,
    rendition_id uuid REFERENCES rendition,
    cause        text        NOT NULL CHECK (cause IN ('RIGHTS', 'CONSENT', 'TERMS')),
    ends_at      timestamptz NOT NULL,
    days         integer     NOT NULL CHECK (days IN (60, 30, 7)),
    -- Once each.
    CONSTRAINT rights_warning_once UNIQUE NULLS NOT DISTINCT (asset_id, rendition_id, cause, ends_at, days)
);
-- What a mail is about.
CREATE INDEX rights_warning_mail ON rights_warning (mail_id);
