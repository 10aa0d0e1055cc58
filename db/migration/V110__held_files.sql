-- Files that nobody but their editors gets, because they may say where they were made: pictures taken in before that was
-- taken out of them, until they have been looked into once more. Where it cannot be taken out they stay held.
CREATE TABLE held_file (
    file_id   uuid        PRIMARY KEY REFERENCES file,
    looked_at timestamptz
);
-- What is still to be looked into.
CREATE INDEX held_file_waiting ON held_file (file_id) WHERE looked_at IS NULL;

CREATE TRIGGER held_file_changed AFTER INSERT OR UPDATE OR DELETE ON held_file
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();

INSERT INTO held_file (file_id)
SELECT id FROM file WHERE media_type LIKE 'image/%' AND media_type <> 'image/svg+xml';
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'look-for-places', 'all', now(), false, 1 WHERE EXISTS (SELECT 1 FROM held_file);
