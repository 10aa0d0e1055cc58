-- That the sample catalogue was put up, so that it never comes back; at most one row.
CREATE TABLE sample_catalogue (
    "only"      boolean PRIMARY KEY DEFAULT true CHECK ("only"),
    begun_at    timestamptz NOT NULL,
    finished_at timestamptz
);
