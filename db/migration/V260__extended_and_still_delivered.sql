-- Access that is given anew while it goes on: what was fetched stays delivered.
DELETE FROM request_move WHERE from_state = 'DELIVERED' AND to_state = 'APPROVED';
INSERT INTO request_move (from_state, to_state, party) VALUES ('DELIVERED', 'DELIVERED', 'EDITOR');

-- Whoever extended it last was written down as who had decided; that is who approved, unless it was revoked in between.
UPDATE presentation_request r SET decided_at = a.at, decided_by = coalesce(a.account_id, r.decided_by)
FROM (SELECT DISTINCT ON (e.request_id) e.request_id, e.id, e.at, e.account_id FROM presentation_request_event e
      WHERE e.type = 'APPROVED' ORDER BY e.request_id, e.id DESC) a
WHERE a.request_id = r.id AND r.state IN ('APPROVED', 'DELIVERED', 'CLOSED') AND a.account_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM presentation_request_event x WHERE x.request_id = r.id AND x.type = 'EXTENDED')
  AND NOT EXISTS (SELECT 1 FROM presentation_request_event x WHERE x.request_id = r.id AND x.type = 'REVOKED');

-- And what had been fetched was approved again; it is delivered, unless the access was over in between.
UPDATE presentation_request r SET state = 'DELIVERED'
WHERE r.state = 'APPROVED'
  AND EXISTS (SELECT 1 FROM presentation_request_event x WHERE x.request_id = r.id AND x.type = 'DELIVERED')
  AND NOT EXISTS (SELECT 1 FROM presentation_request_event x WHERE x.request_id = r.id AND x.type IN ('REVOKED', 'CLOSED'));
