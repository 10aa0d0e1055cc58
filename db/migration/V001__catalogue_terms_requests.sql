-- Facts live here, bytes in the object store under their SHA-256 (docs/decisions/0001).

CREATE DOMAIN language_tag AS text CHECK (VALUE ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
CREATE DOMAIN slug AS text CHECK (VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(VALUE) <= 120);
CREATE DOMAIN sha256 AS text CHECK (VALUE ~ '^[0-9a-f]{64}$');

-- Accounts -----------------------------------------------------------------------------------------------------------

CREATE TABLE account (
    id            uuid PRIMARY KEY,
    email         text        NOT NULL CHECK (email LIKE '%_@_%' AND length(email) <= 254),
    name          text        NOT NULL CHECK (name <> '' AND length(name) <= 200),
    role          text        NOT NULL CHECK (role IN ('EDITOR', 'ADMINISTRATOR')),
    password_hash text        NOT NULL,
    created_at    timestamptz NOT NULL,
    closed_at     timestamptz
);
-- Sign-in looks an account up by its address, however it is capitalised.
CREATE UNIQUE INDEX account_email ON account (lower(email));

CREATE TABLE account_session (
    id           uuid PRIMARY KEY,
    token_hash   sha256      NOT NULL UNIQUE,
    account_id   uuid        NOT NULL REFERENCES account,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz
);
-- The sessions of one account, to show and to revoke.
CREATE INDEX account_session_account ON account_session (account_id);

-- One-time links by which an account comes to be: the first administrator's, and each invitation.
CREATE TABLE invitation (
    id         uuid PRIMARY KEY,
    token_hash sha256 UNIQUE,
    email      text CHECK (email LIKE '%_@_%' AND length(email) <= 254),
    role       text        NOT NULL CHECK (role IN ('EDITOR', 'ADMINISTRATOR')),
    invited_by uuid REFERENCES account,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz,
    CHECK (email IS NOT NULL OR invited_by IS NULL)
);

-- Attempts by key (an address or a network, hashed), so that every node limits guessing alike.
CREATE TABLE attempt (
    id   uuid PRIMARY KEY,
    kind text        NOT NULL,
    key  sha256      NOT NULL,
    at   timestamptz NOT NULL
);
-- Counts recent attempts of one kind for one key.
CREATE INDEX attempt_recent ON attempt (kind, key, at);

-- Audit --------------------------------------------------------------------------------------------------------------

CREATE TABLE audit_entry (
    id           uuid PRIMARY KEY,
    at           timestamptz NOT NULL,
    account_id   uuid REFERENCES account,
    action       text        NOT NULL CHECK (action ~ '^[a-z-]+(\.[a-z-]+)+$'),
    subject_id   uuid        NOT NULL,
    detail       text        NOT NULL DEFAULT ''
);
-- The trail of one subject, newest first.
CREATE INDEX audit_entry_subject ON audit_entry (subject_id, id DESC);

-- Usage terms --------------------------------------------------------------------------------------------------------

CREATE TABLE usage_terms (
    id         uuid PRIMARY KEY,
    code       slug        NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);

CREATE TABLE terms_version (
    id             uuid PRIMARY KEY,
    usage_terms_id uuid    NOT NULL REFERENCES usage_terms,
    number         integer NOT NULL CHECK (number > 0),
    license_uri    text CHECK (license_uri ~ '^https?://'),
    -- FREE and CONTEXT_ONLY files the public fetches by itself; ON_REQUEST files go out by a grant only.
    access         text    NOT NULL CHECK (access IN ('FREE', 'CONTEXT_ONLY', 'ON_REQUEST')),
    published_at   timestamptz,
    UNIQUE (usage_terms_id, number)
);

CREATE TABLE terms_translation (
    terms_version_id uuid         NOT NULL REFERENCES terms_version ON DELETE CASCADE,
    language         language_tag NOT NULL,
    name             text         NOT NULL CHECK (name <> ''),
    summary          text         NOT NULL CHECK (summary <> ''),
    full_text        text         NOT NULL CHECK (full_text <> ''),
    PRIMARY KEY (terms_version_id, language)
);

CREATE TABLE terms_rule (
    terms_version_id uuid    NOT NULL REFERENCES terms_version ON DELETE CASCADE,
    position         integer NOT NULL CHECK (position >= 0),
    kind             text    NOT NULL CHECK (kind IN ('PERMISSION', 'DUTY', 'PROHIBITION')),
    -- An action of the ODRL 2.2 vocabulary, or the service's own where ODRL has none.
    action           text    NOT NULL CHECK (action ~ '^[A-Za-z]+$'),
    PRIMARY KEY (terms_version_id, position)
);

CREATE TABLE terms_rule_text (
    terms_version_id uuid         NOT NULL,
    position         integer      NOT NULL,
    language         language_tag NOT NULL,
    text             text         NOT NULL CHECK (text <> ''),
    PRIMARY KEY (terms_version_id, position, language),
    FOREIGN KEY (terms_version_id, position) REFERENCES terms_rule ON DELETE CASCADE,
    FOREIGN KEY (terms_version_id, language) REFERENCES terms_translation ON DELETE CASCADE
);

-- A published terms version never changes again, nor does anything it consists of.
CREATE FUNCTION refuse_change_of_published_terms() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    key     text := CASE TG_TABLE_NAME WHEN 'terms_version' THEN 'id' ELSE 'terms_version_id' END;
    version uuid := CASE TG_OP WHEN 'INSERT' THEN to_jsonb(NEW) ->> key ELSE to_jsonb(OLD) ->> key END;
BEGIN
    IF EXISTS (SELECT 1 FROM terms_version v WHERE v.id = version AND v.published_at IS NOT NULL) THEN
        RAISE EXCEPTION 'terms version % is published and cannot be changed', version
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'terms_version_immutable';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER terms_version_immutable BEFORE UPDATE OR DELETE ON terms_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_terms();
CREATE TRIGGER terms_translation_immutable BEFORE INSERT OR UPDATE OR DELETE ON terms_translation
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_terms();
CREATE TRIGGER terms_rule_immutable BEFORE INSERT OR UPDATE OR DELETE ON terms_rule
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_terms();
CREATE TRIGGER terms_rule_text_immutable BEFORE INSERT OR UPDATE OR DELETE ON terms_rule_text
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_terms();

-- Catalogue ----------------------------------------------------------------------------------------------------------

CREATE TABLE asset (
    id               uuid PRIMARY KEY,
    slug             slug        NOT NULL UNIQUE,
    kind             text        NOT NULL CHECK (kind IN ('POSTER', 'MODEL', 'FILM', 'REPORT', 'PICTURE', 'PRESENTATION')),
    rights_holder    text        NOT NULL CHECK (rights_holder <> '' AND length(rights_holder) <= 200),
    contact          text        NOT NULL CHECK (contact LIKE '%_@_%' AND length(contact) <= 254),
    terms_version_id uuid REFERENCES terms_version,
    state            text        NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    published_at     timestamptz,
    withdrawn_at     timestamptz,
    -- Counts the changes, so that two editors cannot silently overwrite each other.
    revision         bigint      NOT NULL,
    CONSTRAINT asset_published_under_terms
        CHECK (state <> 'PUBLISHED' OR (terms_version_id IS NOT NULL AND published_at IS NOT NULL)),
    CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL))
);
-- The public catalogue, last updated first, by kind.
CREATE INDEX asset_public ON asset (kind, updated_at DESC, id DESC) WHERE state = 'PUBLISHED';

CREATE TABLE language_variant (
    id               uuid PRIMARY KEY,
    asset_id         uuid         NOT NULL REFERENCES asset,
    language         language_tag NOT NULL,
    title            text         NOT NULL DEFAULT '' CHECK (length(title) <= 300),
    summary          text         NOT NULL DEFAULT '' CHECK (length(summary) <= 4000),
    alternative_text text         NOT NULL DEFAULT '' CHECK (length(alternative_text) <= 2000),
    state            text         NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
    updated_at       timestamptz  NOT NULL,
    UNIQUE (asset_id, language)
);

-- Bytes that are durable in the object store. A file can only name bytes that are here.
CREATE TABLE stored_object (
    checksum  sha256 PRIMARY KEY,
    size      bigint      NOT NULL CHECK (size > 0),
    stored_at timestamptz NOT NULL
);

-- One thing that a variant is offered as: the original, another format, captions, a transcript.
CREATE TABLE rendition (
    id         uuid PRIMARY KEY,
    variant_id uuid    NOT NULL REFERENCES language_variant,
    role       text    NOT NULL CHECK (role IN ('ORIGINAL', 'FORMAT', 'CAPTIONS', 'TRANSCRIPT')),
    label      text    NOT NULL DEFAULT '' CHECK (length(label) <= 200),
    position   integer NOT NULL,
    removed_at timestamptz
);
-- A variant has one original.
CREATE UNIQUE INDEX rendition_original ON rendition (variant_id) WHERE role = 'ORIGINAL' AND removed_at IS NULL;
-- The renditions of a variant in their order.
CREATE INDEX rendition_variant ON rendition (variant_id, position);

-- A file is one immutable version of a rendition; the highest number is the current one.
CREATE TABLE file (
    id           uuid PRIMARY KEY,
    rendition_id uuid        NOT NULL REFERENCES rendition,
    number       integer     NOT NULL CHECK (number > 0),
    checksum     sha256      NOT NULL REFERENCES stored_object,
    size         bigint      NOT NULL CHECK (size > 0),
    media_type   text        NOT NULL CHECK (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    name         text        NOT NULL CHECK (name <> '' AND length(name) <= 255 AND name !~ '[/\\[:cntrl:]]'),
    width        integer CHECK (width > 0),
    height       integer CHECK (height > 0),
    pages        integer CHECK (pages > 0),
    duration_ms  bigint CHECK (duration_ms > 0),
    created_at   timestamptz NOT NULL,
    created_by   uuid REFERENCES account,
    UNIQUE (rendition_id, number)
);
-- Which files hold given bytes: duplicates at upload, sweeping, checking a file.
CREATE INDEX file_checksum ON file (checksum);

CREATE FUNCTION refuse_change_of_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'file % is immutable', OLD.id USING ERRCODE = 'restrict_violation', CONSTRAINT = 'file_immutable';
END $$;
CREATE TRIGGER file_immutable BEFORE UPDATE OR DELETE ON file
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_file();

-- A picture derived from a file, to look at; width and height are its pixels.
CREATE TABLE preview (
    file_id    uuid        NOT NULL REFERENCES file,
    width      integer     NOT NULL CHECK (width > 0),
    height     integer     NOT NULL CHECK (height > 0),
    checksum   sha256      NOT NULL REFERENCES stored_object,
    media_type text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (file_id, width)
);

-- A published variant has a title and an original file, at every commit.
CREATE FUNCTION require_complete_variant() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    variant uuid := CASE TG_TABLE_NAME WHEN 'rendition' THEN to_jsonb(OLD) ->> 'variant_id' ELSE to_jsonb(NEW) ->> 'id' END;
BEGIN
    IF EXISTS (
        SELECT 1 FROM language_variant v
        WHERE v.id = variant AND v.state = 'PUBLISHED'
          AND (v.title = '' OR NOT EXISTS (
              SELECT 1 FROM rendition r JOIN file f ON f.rendition_id = r.id
              WHERE r.variant_id = v.id AND r.role = 'ORIGINAL' AND r.removed_at IS NULL))
    ) THEN
        RAISE EXCEPTION 'variant % is published without a title or a file', variant
            USING ERRCODE = 'check_violation', CONSTRAINT = 'variant_complete';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER variant_complete AFTER INSERT OR UPDATE ON language_variant
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_complete_variant();
CREATE CONSTRAINT TRIGGER rendition_complete AFTER UPDATE OR DELETE ON rendition
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_complete_variant();

-- Receipts -----------------------------------------------------------------------------------------------------------

-- That a file was handed out, under which terms, in which language, how and when. Nothing about the person.
CREATE TABLE receipt (
    id               uuid PRIMARY KEY,
    file_id          uuid         NOT NULL REFERENCES file,
    terms_version_id uuid         NOT NULL REFERENCES terms_version,
    language         language_tag NOT NULL,
    channel          text         NOT NULL CHECK (channel IN ('PUBLIC', 'GRANT')),
    at               timestamptz  NOT NULL
);
-- The downloads of a file over time.
CREATE INDEX receipt_file ON receipt (file_id, at);

-- Presentation requests ----------------------------------------------------------------------------------------------

CREATE SEQUENCE presentation_request_number;

CREATE TABLE presentation_request (
    id             uuid PRIMARY KEY,
    -- What people call it: OPP-2026-0147.
    reference      text         NOT NULL UNIQUE,
    -- Chosen by the form, so that the same form posted twice is one request.
    submission     uuid         NOT NULL UNIQUE,
    asset_id       uuid         NOT NULL REFERENCES asset,
    language       language_tag NOT NULL,
    -- What the requester reads: the language of the mails and of the requester's own page.
    correspondence language_tag NOT NULL,
    name           text         NOT NULL CHECK (name <> '' AND length(name) <= 200),
    email          text         NOT NULL CHECK (email LIKE '%_@_%' AND length(email) <= 254),
    organisation   text         NOT NULL CHECK (organisation <> '' AND length(organisation) <= 200),
    event          text         NOT NULL CHECK (event <> '' AND length(event) <= 300),
    event_date     date         NOT NULL,
    audience       text         NOT NULL CHECK (audience <> '' AND length(audience) <= 300),
    message        text         NOT NULL DEFAULT '' CHECK (length(message) <= 4000),
    state          text         NOT NULL CHECK (state IN ('SUBMITTED', 'APPROVED', 'DECLINED', 'REVOKED')),
    created_at     timestamptz  NOT NULL,
    answer_due     date         NOT NULL,
    decided_at     timestamptz,
    decided_by     uuid REFERENCES account,
    CHECK ((state = 'SUBMITTED') = (decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL))
);
-- The inbox: requests by state, the most urgent first.
CREATE INDEX presentation_request_inbox ON presentation_request (state, answer_due, id);

-- The only moves there are; the database refuses any other.
CREATE FUNCTION refuse_impossible_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
        ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'DECLINED'), ('APPROVED', 'REVOKED')) THEN
        RAISE EXCEPTION 'request % cannot move from % to %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'presentation_request_moves';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER presentation_request_moves BEFORE UPDATE ON presentation_request
    FOR EACH ROW EXECUTE FUNCTION refuse_impossible_move();

CREATE TABLE presentation_request_event (
    id         uuid PRIMARY KEY,
    request_id uuid        NOT NULL REFERENCES presentation_request ON DELETE CASCADE,
    at         timestamptz NOT NULL,
    account_id uuid REFERENCES account,
    type       text        NOT NULL CHECK (type IN ('SUBMITTED', 'APPROVED', 'DECLINED', 'REVOKED', 'DELIVERED')),
    note       text        NOT NULL DEFAULT '' CHECK (length(note) <= 4000)
);
-- The timeline of a request.
CREATE INDEX presentation_request_event_request ON presentation_request_event (request_id, id);

-- Permission for one requester to fetch exact files until an instant. One request has one grant.
CREATE TABLE access_grant (
    id         uuid PRIMARY KEY,
    request_id uuid        NOT NULL UNIQUE REFERENCES presentation_request ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    created_by uuid        NOT NULL REFERENCES account,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
    revoked_at timestamptz
);

CREATE TABLE access_grant_file (
    grant_id uuid NOT NULL REFERENCES access_grant ON DELETE CASCADE,
    file_id  uuid NOT NULL REFERENCES file,
    PRIMARY KEY (grant_id, file_id)
);

-- Links sent to a requester. A link is made when its mail goes out, so that only its hash is ever at rest.
CREATE TABLE request_link (
    token_hash sha256 PRIMARY KEY,
    purpose    text        NOT NULL CHECK (purpose IN ('STATUS', 'GRANT')),
    request_id uuid        NOT NULL REFERENCES presentation_request ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
-- The links of a request, removed with it.
CREATE INDEX request_link_request ON request_link (request_id);

-- Outbox -------------------------------------------------------------------------------------------------------------

-- A mail that must go out, written down in the transaction that decided it. Its text is composed when it is sent or
-- shown, from its template and its subject, so that neither a token nor a text is at rest here.
CREATE TABLE outbox_message (
    id              uuid PRIMARY KEY,
    template        text         NOT NULL,
    subject_id      uuid         NOT NULL,
    recipient       text         NOT NULL,
    language        language_tag NOT NULL,
    -- The stable Message-ID (RFC 5322): a message that goes out twice after a crash is recognised as one.
    message_id      text         NOT NULL UNIQUE,
    created_at      timestamptz  NOT NULL,
    next_attempt_at timestamptz  NOT NULL,
    attempts        integer      NOT NULL DEFAULT 0,
    last_error      text,
    sent_at         timestamptz,
    failed_at       timestamptz
);
-- What is due to be sent.
CREATE INDEX outbox_message_due ON outbox_message (next_attempt_at) WHERE sent_at IS NULL AND failed_at IS NULL;
