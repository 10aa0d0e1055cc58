-- Who is told by a webhook of what happens ---------------------------------------------------------------------------------

CREATE TABLE webhook_subscriber (
    id                   uuid PRIMARY KEY,
    address              text        NOT NULL CHECK (length(address) <= 2000),
    description          text        NOT NULL CHECK (length(description) <= 200),
    -- As webhook.SecretBox writes it, never as it is shown.
    secret               text        NOT NULL,
    created_at           timestamptz NOT NULL,
    created_by           uuid        NOT NULL REFERENCES account,
    switched_off_at      timestamptz,
    switched_off_because text CHECK (switched_off_because IN ('ADMINISTRATOR', 'FAILING', 'GONE')),
    -- Since when nothing was taken that was sent, and how often; null and 0 from the next that is taken on.
    failing_since        timestamptz,
    failures             integer     NOT NULL DEFAULT 0,
    CHECK ((switched_off_at IS NULL) = (switched_off_because IS NULL)),
    CHECK ((failing_since IS NULL) = (failures = 0))
);

-- What happened, for each subscriber that is to hear of it.
CREATE TABLE webhook_delivery (
    subscriber_id   uuid        NOT NULL REFERENCES webhook_subscriber ON DELETE CASCADE,
    -- The same for every subscriber and at every attempt: the webhook-id.
    event_id        uuid        NOT NULL,
    -- What happened to one subject is sent in this order.
    number          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    subject_id      uuid        NOT NULL,
    type            text        NOT NULL,
    body            text        NOT NULL,
    created_at      timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'TAKEN', 'FAILED')),
    attempts        integer     NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    last_attempt_at timestamptz,
    outcome         text,
    status          integer,
    PRIMARY KEY (subscriber_id, event_id)
);
-- DeliveryRows.lockNextDue, and who has anything due.
CREATE INDEX webhook_delivery_waiting ON webhook_delivery (subscriber_id, subject_id, number) WHERE state = 'WAITING';
-- DeliveryRows.findLast
CREATE INDEX webhook_delivery_last ON webhook_delivery (subscriber_id, number DESC);
-- DeliveryRows.deleteBefore
CREATE INDEX webhook_delivery_age ON webhook_delivery (created_at);
