-- What a receipt is looked up by, and whose bytes went out: receipts of one download share a code.
ALTER TABLE receipt
    ADD code     text CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    ADD checksum sha256,
    DROP CONSTRAINT receipt_channel_check,
    ADD CONSTRAINT receipt_channel_check CHECK (channel IN ('PUBLIC', 'BUNDLE', 'GRANT'));
-- The receipts of one code, the first one first.
CREATE INDEX receipt_code ON receipt (code, at) WHERE code IS NOT NULL;
