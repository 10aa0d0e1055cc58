-- That somebody may set a new password by a link in a mail; once.
CREATE TABLE password_reset (
    id         uuid PRIMARY KEY,
    account_id uuid        NOT NULL REFERENCES account,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
    used_at    timestamptz
);
-- The open ones of an account, which a new password ends.
CREATE INDEX password_reset_account ON password_reset (account_id);

-- Links to them. A link is made when its mail goes out, so that only its hash is ever at rest.
CREATE TABLE password_reset_link (
    token_hash sha256 PRIMARY KEY,
    reset_id   uuid NOT NULL REFERENCES password_reset ON DELETE CASCADE
);
-- The links of one, removed with it.
CREATE INDEX password_reset_link_reset ON password_reset_link (reset_id);

-- The whole trail, newest first, and what one account did.
CREATE INDEX audit_entry_at ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_account ON audit_entry (account_id, at DESC, id DESC);
