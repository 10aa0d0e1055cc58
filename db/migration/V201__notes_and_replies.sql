-- What editors write for themselves, and what they need not write again -----------------------------------------------

-- What editors note about a request. The requester is never shown it, but it is theirs to ask for: it belongs to what is
-- held about them, goes into an export and is gone when the request is erased.
CREATE TABLE request_note (
    id         uuid PRIMARY KEY,
    request_id uuid        NOT NULL REFERENCES presentation_request ON DELETE CASCADE,
    at         timestamptz NOT NULL,
    account_id uuid        NOT NULL REFERENCES account,
    text       text        NOT NULL CHECK (text <> '' AND length(text) <= 4000)
);
-- The notes of a request, in its timeline.
CREATE INDEX request_note_request ON request_note (request_id, id);

-- What editors often write, by the language of the mail it goes into.
CREATE TABLE saved_reply (
    id         uuid PRIMARY KEY,
    language   language_tag NOT NULL,
    deed       text         NOT NULL CHECK (deed IN ('APPROVE', 'DECLINE', 'ASK')),
    title      text         NOT NULL CHECK (title <> '' AND length(title) <= 100),
    text       text         NOT NULL CHECK (text <> '' AND length(text) <= 4000),
    changed_at timestamptz  NOT NULL,
    changed_by uuid         NOT NULL REFERENCES account
);

-- Why requests are declined. One that is no longer offered is still the reason of those that were declined for it.
CREATE TABLE decline_reason (
    id         uuid PRIMARY KEY,
    position   integer NOT NULL,
    removed_at timestamptz
);
CREATE TABLE decline_reason_text (
    reason_id uuid         NOT NULL REFERENCES decline_reason,
    language  language_tag NOT NULL,
    title     text         NOT NULL CHECK (title <> '' AND length(title) <= 100),
    text      text         NOT NULL CHECK (text <> '' AND length(text) <= 2000),
    PRIMARY KEY (reason_id, language)
);
ALTER TABLE presentation_request ADD COLUMN decline_reason_id uuid REFERENCES decline_reason;

INSERT INTO decline_reason (id, position) VALUES
    ('019ab000-0000-7000-8000-000000000001', 1),
    ('019ab000-0000-7000-8000-000000000002', 2),
    ('019ab000-0000-7000-8000-000000000003', 3);
INSERT INTO decline_reason_text (reason_id, language, title, text) VALUES
    ('019ab000-0000-7000-8000-000000000001', 'nb', 'Utenfor det faglige',
        'Presentasjonen er laget for faglig bruk, og arrangementet du beskriver, ligger utenfor det.'),
    ('019ab000-0000-7000-8000-000000000001', 'nn', 'Utanfor det faglege',
        'Presentasjonen er laga for fagleg bruk, og arrangementet du skriv om, ligg utanfor det.'),
    ('019ab000-0000-7000-8000-000000000001', 'en', 'Outside the professional field',
        'The presentation is made for professional use, and the event you describe is outside of that.'),
    ('019ab000-0000-7000-8000-000000000002', 'nb', 'Ikke på det språket',
        'Vi har ingen godkjent presentasjon på språket du ba om.'),
    ('019ab000-0000-7000-8000-000000000002', 'nn', 'Ikkje på det språket',
        'Vi har ingen godkjend presentasjon på språket du bad om.'),
    ('019ab000-0000-7000-8000-000000000002', 'en', 'Not in that language',
        'We have no approved presentation in the language you asked for.'),
    ('019ab000-0000-7000-8000-000000000003', 'nb', 'Blir oppdatert',
        'Presentasjonen blir oppdatert nå, og vi sender den ikke ut før det er gjort.'),
    ('019ab000-0000-7000-8000-000000000003', 'nn', 'Blir oppdatert',
        'Presentasjonen blir oppdatert no, og vi sender han ikkje ut før det er gjort.'),
    ('019ab000-0000-7000-8000-000000000003', 'en', 'Being updated',
        'The presentation is being updated, and we do not send it out before that is done.');
