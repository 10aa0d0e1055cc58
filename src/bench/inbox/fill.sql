-- Fills the inbox of a running service, to look at it and to measure it; never one that is in use:
--     psql -v count=500 -f src/bench/inbox/fill.sql "$OPPHAV_DATABASE"
-- Every request is of presenters that there are not, and moves only as requests may move. Of 500 a hundred wait, the rest is done.
-- It needs a published presentation and at least one account.
CREATE TEMPORARY TABLE filled AS
SELECT gen_random_uuid() AS id, n, n % 5 = 0 AS waits,
    (ARRAY['Lærerutdanningen, 2. år', 'Fagdag for rådgivere', 'Rektorsamling', 'Kommunenettverk', 'Nordic guidance days',
        'Karriereuka', 'Oppfølgingstjenesten samles', 'Kurs for NAV-veiledere'])[1 + n % 8] AS event,
    (ARRAY['Bodø', 'Tromsø', 'Bergen', 'Hamar', 'Kautokeino', 'Stavanger', 'Ålesund'])[1 + n % 7] AS place,
    (ARRAY['Universitetet i Bergen', 'Nordland fylkeskommune', 'Bodø kommune', 'NAV Tromsø', 'Høgskolen i Innlandet',
        'Sámi allaskuvla'])[1 + n % 6] AS organisation,
    (ARRAY['Kari Nordmann', 'Ola Hansen', 'Åse Ødegård', 'Máret Sara', 'Olena Kovalenko'])[1 + n % 5] AS name,
    (ARRAY['45 studenter', '60 rådgivere', '110 skoleledere', '25 veiledere', 'Alle ansatte'])[1 + (n / 3) % 5] AS audience
FROM generate_series(1, :count) n;

INSERT INTO presentation_request (id, reference, submission, asset_id, language, correspondence, name, email, organisation,
    event, event_date, venue, place, audience, audience_size, message, state, created_at, moved_at)
SELECT f.id, format('OPP-%s-X%s-%s', extract(year FROM now()), left(f.id::text, 8), f.n), gen_random_uuid(), d.asset_id, d.language,
    (ARRAY['nb', 'nn', 'en'])[1 + f.n % 3], f.name, format('filled-%s@example.no', f.n), f.organisation, f.event || ', ' || f.place,
    current_date + 2 + f.n % 60, 'IN_PERSON', f.place, f.audience, NULL, 'Kan jeg få den med notater?', 'UNVERIFIED',
    now() - make_interval(hours => f.n % 200), now() - make_interval(hours => f.n % 200)
FROM filled f CROSS JOIN LATERAL (
    SELECT v.asset_id, v.language FROM language_variant v JOIN asset a ON a.id = v.asset_id
    WHERE a.kind = 'PRESENTATION' AND a.state = 'PUBLISHED' AND v.state = 'PUBLISHED'
    ORDER BY md5(v.id::text || f.n) LIMIT 1) d;

UPDATE presentation_request r SET state = 'SUBMITTED', verified_at = r.created_at,
    answer_due = least(current_date - 2 + f.n % 9, r.event_date - 1), moved_at = r.created_at
FROM filled f WHERE f.id = r.id;
-- Of those that wait, every other is with somebody, and every sixth waits for the presenter.
UPDATE presentation_request r SET assignee_id = a.id, assigned_at = now()
FROM filled f CROSS JOIN LATERAL (
    SELECT id FROM account WHERE closed_at IS NULL ORDER BY md5(id::text || f.n) LIMIT 1) a
WHERE f.id = r.id AND f.waits AND f.n % 2 = 0;
UPDATE presentation_request r SET state = 'NEEDS_INFORMATION' FROM filled f WHERE f.id = r.id AND f.waits AND f.n % 6 = 0;
UPDATE presentation_request r SET state = CASE f.n % 3 WHEN 0 THEN 'DECLINED' ELSE 'APPROVED' END,
    decided_at = now() - make_interval(mins => f.n), moved_at = now() - make_interval(mins => f.n),
    decided_by = (SELECT id FROM account WHERE closed_at IS NULL ORDER BY id LIMIT 1)
FROM filled f WHERE f.id = r.id AND NOT f.waits;
ANALYZE presentation_request;
