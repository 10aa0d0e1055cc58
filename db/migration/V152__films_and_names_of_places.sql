-- Pictures taken in before the names of places were taken out of what the public gets, and films and sounds taken in before
-- anything of the kind was, are looked into like the pictures before them. What could not be had without the place is given
-- another try.
INSERT INTO held_file (file_id)
SELECT id FROM file
WHERE media_type LIKE 'video/%' OR media_type LIKE 'audio/%'
    OR (media_type LIKE 'image/%' AND media_type <> 'image/svg+xml')
ON CONFLICT (file_id) DO UPDATE SET looked_at = NULL;
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'look-for-places', 'all', now(), false, 1 WHERE EXISTS (SELECT 1 FROM held_file)
ON CONFLICT DO NOTHING;
