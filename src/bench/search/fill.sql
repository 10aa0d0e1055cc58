-- Generated but realistic content for measuring the search: as many assets as :assets says, each in one to four languages.
-- Words come as often as in writing, few of them all the time and most of them seldom, and half of the Norwegian ones are
-- compounds. One asset in five is a report with ten pages of text.
SET session_replication_role = replica;
SELECT setseed(0.42);
CREATE TEMP TABLE stem (language text, word text, n int);
INSERT INTO stem SELECT 'nb', w, row_number() OVER () FROM unnest(string_to_array('klima energi helse skole barn unge natur vann luft miljø trafikk sikkerhet mat fisk skog landbruk by bolig arbeid liv kultur språk digital data forskning kunnskap beredskap brann flom skred is snø fjell kyst hav båt bil tog vei bro fly reise grense rett lov plan budsjett skatt penger økonomi handel næring industri olje gass vind sol strøm nett varme avfall gjenbruk plast kjemi gift støy stråling smitte vaksine sykdom medisin lege sykehus omsorg eldre ungdom familie foreldre student lærer undervisning læring lesing skriving regning musikk kunst museum arkiv bibliotek historie kirke tro samisk urfolk minoritet innvandring flyktning integrering likestilling mangfold demokrati valg stemme kommune fylke stat departement direktorat tilsyn forvaltning tjeneste bruker innbygger borger frivillig idrett trening kosthold røyking alkohol rus psykisk søvn stress vold mobbing trygghet politi domstol fengsel forsvar cyber personvern teknologi robot maskin',' ')) w;
INSERT INTO stem SELECT 'nb', a.word || b.w, 1000 + row_number() OVER (ORDER BY random()) FROM stem a, unnest(string_to_array('rapport plan plakat kampanje råd undersøkelse statistikk modell tiltak strategi veileder kurs dag uke arbeid politikk mål krav analyse utvikling system programmet prosjekt',' ')) b(w) WHERE a.language='nb';
INSERT INTO stem SELECT 'nb', a.word || b.word, 5000 + row_number() OVER (ORDER BY random()) FROM stem a, stem b WHERE a.n < 1000 AND b.n < 1000 AND a.word <> b.word;
INSERT INTO stem SELECT 'en', w, row_number() OVER () FROM unnest(string_to_array('climate energy health school child youth nature water air environment traffic safety food fish forest farm city housing work life culture language digital data research knowledge emergency fire flood slide ice snow mountain coast ocean boat car train road bridge flight travel border right law plan budget tax money economy trade industry oil gas wind sun power grid heat waste plastic chemical poison noise radiation infection vaccine disease medicine doctor hospital care elderly family parent student teacher learning reading writing music art museum archive library history church minority refugee equality diversity democracy election municipality state ministry agency service user citizen volunteer sport training diet smoking alcohol sleep stress violence police court prison defence privacy technology robot machine report poster guide campaign survey model strategy advice',' ')) w;
INSERT INTO stem SELECT 'ru', w, row_number() OVER () FROM unnest(string_to_array('климат энергия здоровье школа ребёнок природа вода воздух среда движение безопасность питание рыба лес город жильё работа жизнь культура язык данные наука знание пожар наводнение лёд снег гора берег море дорога мост право закон план налог деньги экономика отчёт плакат модель исследование кампания',' ')) w;
INSERT INTO stem SELECT 'fr', w, row_number() OVER () FROM unnest(string_to_array('climat énergie santé école enfant nature eau air environnement circulation sécurité alimentation poisson forêt ville logement travail vie culture langue données recherche connaissance incendie inondation glace neige montagne côte mer route pont droit loi plan impôt argent économie rapport affiche modèle étude campagne',' ')) w;
INSERT INTO stem SELECT 'ar', w, row_number() OVER () FROM unnest(string_to_array('المناخ الطاقة الصحة المدرسة الطفل الطبيعة الماء الهواء البيئة المرور السلامة الغذاء السمك الغابة المدينة السكن العمل الحياة الثقافة اللغة البيانات البحث المعرفة الحريق الفيضان الجليد الثلج الجبل الساحل البحر الطريق الجسر القانون الخطة الضريبة المال الاقتصاد تقرير ملصق نموذج',' ')) w;
CREATE TEMP TABLE lexicon AS SELECT language, (row_number() OVER (PARTITION BY language ORDER BY n))::int AS n, word FROM stem;
INSERT INTO lexicon SELECT 'nn', n, word FROM lexicon WHERE language = 'nb';
CREATE INDEX ON lexicon (language, n);
ANALYZE lexicon;
CREATE TEMP TABLE size AS SELECT language, max(n) AS most FROM lexicon GROUP BY language;
-- Words of some topic: each variant has its own hundred.
CREATE FUNCTION pg_temp.topic(lang text, count int) RETURNS text[] LANGUAGE sql VOLATILE AS $$
  SELECT array_agg(l.word) FROM (
    SELECT 1 + floor(s.most * random() ^ 1.5)::int AS n FROM size s, generate_series(1, count) WHERE s.language = lang OFFSET 0) p
  JOIN lexicon l ON l.language = lang AND l.n = p.n
$$;
CREATE FUNCTION pg_temp.prose(topic text[], count int) RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT string_agg(topic[1 + floor(cardinality(topic) * random() ^ 2)::int], ' ') FROM generate_series(1, count)
$$;
INSERT INTO usage_terms (id, code, created_at)
SELECT gen_random_uuid(), 'generated-' || n, now() FROM generate_series(1, 4) n ON CONFLICT DO NOTHING;
INSERT INTO terms_version (id, usage_terms_id, number, access, published_at)
SELECT gen_random_uuid(), id, 1, CASE WHEN code LIKE '%4' THEN 'CONTEXT_ONLY' ELSE 'FREE' END, now()
FROM usage_terms WHERE code LIKE 'generated-%' ON CONFLICT DO NOTHING;
INSERT INTO terms_translation (terms_version_id, language, name, summary, full_text)
SELECT v.id, 'nb', u.code, 'Til måling.', 'Til måling.' FROM terms_version v JOIN usage_terms u ON u.id = v.usage_terms_id
WHERE u.code LIKE 'generated-%' ON CONFLICT DO NOTHING;
INSERT INTO curation (id, kind, code, position, published_at, created_at, updated_at, revision)
SELECT gen_random_uuid(), 'THEME', 'generated-' || n, n, now(), now(), now(), 1 FROM generate_series(1, 12) n ON CONFLICT DO NOTHING;
INSERT INTO curation_text (curation_id, language, name) SELECT id, 'nb', code FROM curation WHERE code LIKE 'generated-%' ON CONFLICT DO NOTHING;
INSERT INTO stored_object (checksum, size, stored_at) VALUES (repeat('ab', 32), 1, now()) ON CONFLICT DO NOTHING;
CREATE TEMP TABLE made AS
SELECT gen_random_uuid() AS id, n, (ARRAY['POSTER','PICTURE','REPORT','FILM','PRESENTATION','MODEL'])[1 + n % 6] AS kind,
    timestamptz '2015-01-01' + random() * interval '10 years' AS at, random() AS luck
FROM generate_series(1, :assets) n;
INSERT INTO asset (id, slug, kind, rights_holder, contact, state, created_at, updated_at, published_at, revision, offered)
SELECT id, 'generated-' || left(id::text, 18), kind, 'Direktoratet', 'redaktor@example.no', 'PUBLISHED', at, at, at, 1,
    tstzmultirange(tstzrange(at, NULL)) FROM made;
INSERT INTO terms_assignment (id, asset_id, terms_version_id, begins_at, created_at)
SELECT gen_random_uuid(), m.id, v.id, m.at, m.at FROM made m
JOIN usage_terms u ON u.code = 'generated-' || (1 + m.n % 4) JOIN terms_version v ON v.usage_terms_id = u.id AND v.number = 1;
INSERT INTO curation_asset (asset_id, curation_id, position)
SELECT m.id, t.id, 1 FROM made m JOIN curation t ON t.code = 'generated-' || (1 + (m.luck * m.luck * 12)::int % 12);
CREATE TEMP TABLE spoken AS
SELECT gen_random_uuid() AS id, m.id AS asset_id, m.kind, m.at, l.language, pg_temp.topic(l.language, 100) AS topic
FROM made m, unnest(ARRAY['nb','nn','en',(ARRAY['ru','fr','ar'])[1 + m.n % 3]]) WITH ORDINALITY l(language, place)
WHERE l.place = 1 OR random() < 0.5;
INSERT INTO language_variant (id, asset_id, language, title, summary, state, updated_at, text_at)
SELECT id, asset_id, language, left(pg_temp.prose(topic, 3 + (random() * 5)::int), 300),
    left(pg_temp.prose(topic, 15 + (random() * 40)::int), 4000), 'PUBLISHED', at, at FROM spoken;
INSERT INTO rendition (id, variant_id, role, position) SELECT id, id, 'ORIGINAL', 0 FROM spoken;
INSERT INTO file (id, rendition_id, number, checksum, size, media_type, name, created_at)
SELECT id, id, 1, repeat('ab', 32), 1, 'application/pdf', 'generated.pdf', at FROM spoken;
INSERT INTO file_text (file_id, number, body, words)
SELECT id, page, body, finding_vector(language, body) FROM (SELECT s.id, page, s.language, pg_temp.prose(s.topic, 150) AS body FROM spoken s, generate_series(1, 10) page WHERE s.kind = 'REPORT') t;
SET session_replication_role = DEFAULT;
SELECT count(write_finding(id)) AS found FROM made;
SELECT (SELECT count(*) FROM language_variant) AS variants, (SELECT count(*) FROM finding_word) AS words,
    pg_size_pretty(pg_total_relation_size('finding')) AS size;
ANALYZE;
