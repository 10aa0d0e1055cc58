-- The words of a variant's title and summary as they are searched for: in lower case, without accents (kernel.SearchWords).
ALTER TABLE language_variant ADD COLUMN words tsvector NOT NULL DEFAULT '';
UPDATE language_variant SET words = to_tsvector('simple', title || ' ' || summary);

-- The published variants in which words, or words that begin so, stand: the catalogue's search.
CREATE INDEX language_variant_words ON language_variant USING gin (words) WHERE state = 'PUBLISHED';

-- The public catalogue of all kinds, last updated first, a page at a time.
CREATE INDEX asset_recent ON asset (updated_at DESC, id DESC) WHERE state = 'PUBLISHED';
