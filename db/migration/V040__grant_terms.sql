-- A grant names the terms under which its files go out, as it names their exact versions.
ALTER TABLE access_grant ADD COLUMN terms_version_id uuid NOT NULL REFERENCES terms_version;
