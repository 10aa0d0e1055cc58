-- Bytes that somebody is about to name, so that no sweep takes them for orphans. A claim ends by itself.
CREATE TABLE object_claim (
    checksum sha256 PRIMARY KEY,
    until    timestamptz NOT NULL
);
-- Which claims have ended.
CREATE INDEX object_claim_until ON object_claim (until);

-- Claiming bytes and sweeping them wait for each other, per checksum, until the end of the transaction.
CREATE FUNCTION lock_object(wanted sha256) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(('x' || substr(wanted, 1, 16))::bit(64)::bigint);
    RETURN true;
END $$;

-- Whether any row holds these bytes: of whatever table that refers to stored_object, those to come too.
CREATE FUNCTION object_is_named(wanted sha256) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
    reference record;
    found_one boolean;
BEGIN
    FOR reference IN
        SELECT c.conrelid::regclass AS source, a.attname AS attribute
        FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND c.confrelid = 'stored_object'::regclass
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s WHERE %I = $1)', reference.source, reference.attribute)
            INTO found_one USING wanted;
        IF found_one THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END $$;
