-- Whether whoever fetched a restricted file said before that they have read its terms.
ALTER TABLE receipt ADD acknowledged boolean NOT NULL DEFAULT false;
