-- A grant names the terms under which each of its files goes out, which may have terms of their own.
ALTER TABLE access_grant_file ADD COLUMN terms_version_id uuid REFERENCES terms_version;
UPDATE access_grant_file f SET terms_version_id = g.terms_version_id FROM access_grant g WHERE g.id = f.grant_id;
ALTER TABLE access_grant_file ALTER COLUMN terms_version_id SET NOT NULL;
