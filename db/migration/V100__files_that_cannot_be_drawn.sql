-- Why a file that was to be drawn has no preview, for its editors to see.
CREATE TABLE undrawn_file (
    file_id    uuid        PRIMARY KEY REFERENCES file,
    reason     text        NOT NULL CHECK (reason IN ('NOTHING_TO_SHOW', 'TOO_LARGE', 'GAVE_UP', 'UNREADABLE')),
    created_at timestamptz NOT NULL
);
