-- What captions say and when, read once when they come in, for the transcript.
CREATE TABLE caption_cue (
    file_id  uuid    NOT NULL REFERENCES file,
    position integer NOT NULL CHECK (position >= 0),
    start_ms bigint  NOT NULL CHECK (start_ms >= 0),
    end_ms   bigint  NOT NULL CHECK (end_ms > start_ms),
    speaker  text    CHECK (speaker <> ''),
    text     text    NOT NULL CHECK (text <> ''),
    PRIMARY KEY (file_id, position)
);

-- Captions and films that were taken in before there were transcripts and web renditions have them made once.
INSERT INTO film_rendition (file_id, state, percent, changed_at)
SELECT id, 'WAITING', 0, created_at FROM file WHERE media_type LIKE 'video/%'
ON CONFLICT DO NOTHING;
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT CASE WHEN media_type = 'text/vtt' THEN 'read-captions' ELSE 'convert-film' END, id::text, now(), false, 1
FROM file WHERE media_type = 'text/vtt' OR media_type LIKE 'video/%'
ON CONFLICT DO NOTHING;
