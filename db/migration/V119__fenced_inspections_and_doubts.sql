-- Which look into an upload is the last one begun: what an earlier one finds, that a node cut off for a while comes with, is
-- not written down any more.
ALTER TABLE upload ADD inspection uuid;

-- When stored bytes were not what they should be as somebody fetched them: they are checked before all others.
ALTER TABLE stored_object ADD doubted_at timestamptz;
CREATE INDEX stored_object_doubted ON stored_object (doubted_at) WHERE doubted_at IS NOT NULL;
