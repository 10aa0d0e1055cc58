-- What a grant held before an editor gave it anew with other files: whoever fetched something by it may still have it.
CREATE TABLE access_grant_former_file (
    grant_id uuid NOT NULL REFERENCES access_grant ON DELETE CASCADE,
    file_id  uuid NOT NULL REFERENCES file,
    PRIMARY KEY (grant_id, file_id)
);
-- GrantRows.findHolders, findForNews: which grants a file was in.
CREATE INDEX access_grant_former_file_file ON access_grant_former_file (file_id);
