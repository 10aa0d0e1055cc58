-- What is found damaged, or sound again, is not served, or served again, by any node within a second.
CREATE TRIGGER stored_object_damage_changed AFTER UPDATE OF damage ON stored_object
    FOR EACH ROW WHEN (OLD.damage IS DISTINCT FROM NEW.damage) EXECUTE FUNCTION notify_catalogue_changed();
