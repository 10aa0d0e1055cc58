-- How far the web rendition of each film has come; one that is made stands in derivative as WEB.
CREATE TABLE film_rendition (
    file_id    uuid        PRIMARY KEY REFERENCES file,
    state      text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'MADE', 'NOT_NEEDED', 'FAILED', 'CANCELLED')),
    percent    integer     NOT NULL CHECK (percent BETWEEN 0 AND 100),
    reason     text        CHECK (reason IN ('UNREADABLE', 'TOO_SLOW', 'NO_PROGRAM')),
    changed_at timestamptz NOT NULL,
    CHECK ((reason IS NOT NULL) = (state = 'FAILED'))
);
