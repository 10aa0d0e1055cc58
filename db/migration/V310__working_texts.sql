-- What editors write about an asset in one language, version by version; the highest is what they work on now. A variant
-- without any has only ever had the texts that it has.
CREATE TABLE variant_text (
    variant_id       uuid        NOT NULL REFERENCES language_variant,
    version          bigint      NOT NULL CHECK (version > 0),
    title            text        NOT NULL CHECK (length(title) <= 300),
    summary          text        NOT NULL CHECK (length(summary) <= 4000),
    alternative_text text        NOT NULL CHECK (length(alternative_text) <= 2000),
    -- DRAFT is what nobody but editors sees; all others are or were the variant's own.
    kind             text        NOT NULL CHECK (kind IN ('DRAFT', 'SAVED', 'PUBLISHED', 'RESTORED', 'DISCARDED')),
    written_at       timestamptz NOT NULL,
    written_by       uuid REFERENCES account,
    -- When the editor's work began that this version and the ones folded into it come from.
    begun_at         timestamptz NOT NULL,
    -- A later version of the same work stands for this one in the history; it is kept for a while to merge by.
    folded           boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (variant_id, version)
);
-- A history that is read without what is folded.
CREATE INDEX variant_text_history ON variant_text (variant_id, version DESC) WHERE NOT folded;
