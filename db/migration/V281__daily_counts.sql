-- What was fetched, played and asked for, day by day where the service is; nothing about anybody. Downloads and requests are
-- summed again from receipts and requests by the task count-days, plays are counted here as they happen.
CREATE TABLE daily_count (
    day            date         NOT NULL,
    measure        text         NOT NULL CHECK (measure IN ('DOWNLOAD', 'PLAY', 'REQUEST')),
    asset_id       uuid         NOT NULL REFERENCES asset,
    language       language_tag NOT NULL,
    -- Null where the asset had none then.
    usage_terms_id uuid REFERENCES usage_terms,
    count          bigint       NOT NULL CHECK (count > 0),
    -- One each. It also finds the days of a time.
    CONSTRAINT daily_count_once UNIQUE NULLS NOT DISTINCT (day, measure, asset_id, language, usage_terms_id)
);
-- The numbers of one asset.
CREATE INDEX daily_count_asset ON daily_count (asset_id, day);

-- Until when downloads and requests are summed, and in which time zone days begin in the sums.
CREATE TABLE daily_count_state (
    one           boolean PRIMARY KEY DEFAULT true CHECK (one),
    time_zone     text        NOT NULL,
    counted_until timestamptz NOT NULL
);

-- The receipts of some days, to sum them again. They are written in the order of time.
CREATE INDEX receipt_at ON receipt USING brin (at) WITH (pages_per_range = 32);
