-- Receipts to measure the statistics with: as many as :receipts says, over the last two years, of the files that are there.
--   psql -v receipts=1000000 -1 -f src/bench/statistics/fill.sql "$DATABASE"
-- More assets come from src/bench/search/fill.sql; give each a file first.
SELECT setseed(0.42);
SET session_replication_role = replica;
INSERT INTO stored_object (checksum, size, stored_at) VALUES (repeat('ab', 32), 1, now()) ON CONFLICT DO NOTHING;
CREATE TEMP TABLE bare AS
SELECT v.id AS variant_id, gen_random_uuid() AS rendition_id FROM language_variant v
WHERE NOT EXISTS (SELECT FROM rendition r WHERE r.variant_id = v.id) LIMIT 10000;
INSERT INTO rendition (id, variant_id, role, position) SELECT rendition_id, variant_id, 'ORIGINAL', 1 FROM bare;
INSERT INTO file (id, rendition_id, number, checksum, size, media_type, name, created_at)
SELECT gen_random_uuid(), rendition_id, 1, repeat('ab', 32), 1, 'application/pdf', 'a.pdf', now() FROM bare;
CREATE TEMP TABLE handed AS
SELECT row_number() OVER (ORDER BY random())::int AS n, f.id, v.language, s.terms_version_id
FROM file f JOIN rendition d ON d.id = f.rendition_id JOIN language_variant v ON v.id = d.variant_id
    JOIN terms_assignment s ON s.asset_id = v.asset_id AND s.rendition_id IS NULL AND s.ends_at IS NULL;
CREATE UNIQUE INDEX ON handed (n);
ANALYZE handed;
-- A few are fetched all the time, most of them seldom.
INSERT INTO receipt (id, file_id, terms_version_id, language, channel, at)
SELECT gen_random_uuid(), h.id, h.terms_version_id, h.language, 'PUBLIC', p.at
FROM (SELECT 1 + floor(power(random(), 3) * (SELECT count(*) FROM handed))::int AS n,
        now() - i * interval '730 days' / :receipts AS at
    FROM generate_series(:receipts, 1, -1) i OFFSET 0) p JOIN handed h USING (n);
SET session_replication_role = DEFAULT;
ANALYZE receipt;
SELECT count(*) AS receipts, count(DISTINCT file_id) AS files FROM receipt;
