-- A file's own bytes may be fetched too, with nothing written into them.
ALTER TABLE receipt
    DROP CONSTRAINT receipt_channel_check,
    ADD CONSTRAINT receipt_channel_check CHECK (channel IN ('PUBLIC', 'ORIGINAL', 'BUNDLE', 'GRANT'));

-- A code tells of one download, whoever brings it again: only the files of one ZIP share theirs.
UPDATE receipt SET code = NULL WHERE channel <> 'BUNDLE' AND EXISTS (
    SELECT FROM receipt other WHERE other.code = receipt.code AND (other.at, other.id) < (receipt.at, receipt.id)
);
CREATE UNIQUE INDEX receipt_code_once ON receipt (code) WHERE channel <> 'BUNDLE' AND code IS NOT NULL;
