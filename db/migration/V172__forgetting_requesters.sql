-- Once a request is past its time, or its requester wants it so, nothing is kept of a person: neither who it was nor what
-- anybody wrote freely. What is counted stays: the presentation and the language, the month of the event, where and for how
-- many it was, how it went and when.
ALTER TABLE presentation_request
    DROP CONSTRAINT presentation_request_name_check,
    DROP CONSTRAINT presentation_request_email_check,
    DROP CONSTRAINT presentation_request_organisation_check,
    DROP CONSTRAINT presentation_request_event_check,
    DROP CONSTRAINT presentation_request_audience_check,
    ADD COLUMN erased_at timestamptz,
    ADD CONSTRAINT presentation_request_lengths CHECK (length(name) <= 200 AND length(email) <= 254
        AND length(organisation) <= 200 AND length(event) <= 300 AND length(audience) <= 300),
    ADD CONSTRAINT presentation_request_erased CHECK (CASE WHEN erased_at IS NULL
        THEN name <> '' AND email LIKE '%_@_%' AND organisation <> '' AND event <> '' AND audience <> ''
        ELSE name = '' AND email = '' AND organisation = '' AND event = '' AND audience = '' AND place = ''
            AND message = '' AND date_part('day', event_date) = 1
            AND state IN ('CLOSED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVOKED') END);
-- What is past its time.
CREATE INDEX presentation_request_kept ON presentation_request (state, moved_at) WHERE erased_at IS NULL;

ALTER TABLE presentation_request_event
    DROP CONSTRAINT presentation_request_event_type,
    ADD CONSTRAINT presentation_request_event_type CHECK (type IN (
        'SENT', 'SUBMITTED', 'NEEDS_INFORMATION', 'ANSWERED', 'APPROVED', 'DELIVERED', 'CLOSED', 'DECLINED',
        'WITHDRAWN', 'EXPIRED', 'REVOKED', 'NOTE_ADDED', 'DATE_CHANGED', 'CORRECTED', 'ERASED'));

-- The mails about a request: what is held of its requester.
CREATE INDEX outbox_message_subject ON outbox_message (subject_id);
