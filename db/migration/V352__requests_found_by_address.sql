-- Editors find requests by the words of the mail address too.
ALTER TABLE presentation_request ALTER COLUMN words SET EXPRESSION AS (
    search_words(reference || ' ' || name || ' ' || email || ' ' || organisation || ' ' || event));
