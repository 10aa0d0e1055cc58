-- Requests that an administrator has approved beforehand ---------------------------------------------------------------

CREATE TABLE standing_rule (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL CHECK (name <> '' AND length(name) <= 100),
    -- What a requester says to belong to, or the domain of the address that was verified.
    kind       text        NOT NULL CHECK (kind IN ('ORGANISATION', 'DOMAIN')),
    value      text        NOT NULL CHECK (value <> '' AND length(value) <= 253),
    -- The value as requests are compared with it.
    matched    text        NOT NULL CHECK (matched <> ''),
    -- So many days after the event the access ends.
    days       integer     NOT NULL CHECK (days BETWEEN 0 AND 90),
    created_at timestamptz NOT NULL,
    created_by uuid        NOT NULL REFERENCES account,
    ended_at   timestamptz,
    ended_by   uuid REFERENCES account,
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
-- RuleRows.findMatching: the rules that a request may match.
CREATE INDEX standing_rule_matched ON standing_rule (kind, matched) WHERE ended_at IS NULL;

-- The presentations that a rule is for; all of them where none is named.
CREATE TABLE standing_rule_asset (
    rule_id  uuid NOT NULL REFERENCES standing_rule,
    asset_id uuid NOT NULL REFERENCES asset,
    PRIMARY KEY (rule_id, asset_id)
);

-- The rule by which the service approved.
ALTER TABLE presentation_request_event ADD COLUMN rule_id uuid REFERENCES standing_rule,
    ADD CONSTRAINT presentation_request_event_rule CHECK (rule_id IS NULL OR (party = 'SERVICE' AND type = 'APPROVED'));

-- An editor's move and the service's between the same states.
ALTER TABLE request_move DROP CONSTRAINT request_move_pkey, ADD PRIMARY KEY (from_state, to_state, party);
INSERT INTO request_move (from_state, to_state, party) VALUES ('SUBMITTED', 'APPROVED', 'SERVICE');
