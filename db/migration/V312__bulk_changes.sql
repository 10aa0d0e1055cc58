-- A change that an editor made to many assets at once, what became of each, and how it is undone.
CREATE TABLE bulk_change (
    id        uuid PRIMARY KEY,
    action    text        NOT NULL CHECK (action IN ('ADD_THEME', 'REMOVE_THEME', 'TERMS', 'RIGHTS_HOLDER', 'PUBLISH', 'WITHDRAW')),
    -- The theme's code, the terms version's id or the rights holder.
    argument  text        NOT NULL,
    made_at   timestamptz NOT NULL,
    made_by   uuid REFERENCES account,
    undone_at timestamptz
);
CREATE TABLE bulk_item (
    bulk_id  uuid    NOT NULL REFERENCES bulk_change,
    position integer NOT NULL,
    asset_id uuid    NOT NULL REFERENCES asset,
    result   text    NOT NULL CHECK (result IN ('CHANGED', 'UNCHANGED', 'REFUSED')),
    -- The problem's code, or the first of its fields' reasons.
    reason   text    NOT NULL DEFAULT '',
    -- Of the asset after the change: it is undone only where nothing has changed since.
    revision bigint  NOT NULL,
    -- What was there before.
    before   text    NOT NULL DEFAULT '',
    undone   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (bulk_id, position)
);
