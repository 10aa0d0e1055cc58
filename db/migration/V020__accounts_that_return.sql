-- The address of a closed account is free again: a person who comes back is invited anew.
DROP INDEX account_email;
-- Sign-in looks an account up by its address, however it is capitalised.
CREATE UNIQUE INDEX account_email ON account (lower(email)) WHERE closed_at IS NULL;
-- An invitation for an address takes the place of an earlier one.
CREATE INDEX invitation_email ON invitation (lower(email)) WHERE used_at IS NULL AND revoked_at IS NULL;
