-- Tells every node that what it remembers of the catalogue may be out of date.
CREATE FUNCTION notify_catalogue_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NOTIFY catalogue_changed;
    RETURN NULL;
END $$;

-- Whatever decides who may fetch which bytes.
CREATE TRIGGER asset_changed AFTER INSERT OR UPDATE OR DELETE ON asset
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();
CREATE TRIGGER language_variant_changed AFTER INSERT OR UPDATE OR DELETE ON language_variant
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();
CREATE TRIGGER rendition_changed AFTER INSERT OR UPDATE OR DELETE ON rendition
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();
CREATE TRIGGER file_changed AFTER INSERT OR UPDATE OR DELETE ON file
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();
CREATE TRIGGER preview_changed AFTER INSERT OR UPDATE OR DELETE ON preview
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();
CREATE TRIGGER derivative_changed AFTER INSERT OR UPDATE OR DELETE ON derivative
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();
