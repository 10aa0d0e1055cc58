-- Which objects are in another store, read back there and found whole. It refers to stored_object by no key, because it names
-- no bytes: an object that is swept may still stand here.
CREATE TABLE object_copy (
    target    text        NOT NULL CHECK (target <> ''),
    checksum  sha256      NOT NULL,
    copied_at timestamptz NOT NULL,
    PRIMARY KEY (target, checksum)
);
