-- When a film is converted at the earliest: later where its bytes could not be had.
ALTER TABLE film_rendition ADD COLUMN due_at timestamptz NOT NULL DEFAULT '-infinity';
-- The film that is converted next, and how many wait.
CREATE INDEX film_rendition_unfinished ON film_rendition (changed_at) WHERE state IN ('WAITING', 'RUNNING');

-- One task takes film after film from there; none has a task of its own any more.
DELETE FROM scheduled_tasks WHERE task_name = 'convert-film';
