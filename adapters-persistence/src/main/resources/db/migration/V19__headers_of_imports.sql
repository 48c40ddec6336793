-- By which mapping files of a header were read last is told by the imports themselves: an import that is undone, or one
-- by a template, is no reason to read by a mapping any more.

ALTER TABLE import_run ADD COLUMN header text;
COMMENT ON COLUMN import_run.header IS
  'SHA-256 of the names of its columns, whatever their order, case and accents; of imports that brought rows';
UPDATE import_run r SET header = l.header
FROM (
  SELECT DISTINCT ON (i.id) i.id, h.fingerprint AS header
  FROM mapping_header h CROSS JOIN LATERAL (
    SELECT id FROM import_run WHERE mapping_name = h.name AND state = 'DONE' ORDER BY sequence DESC LIMIT 1) i) l
WHERE l.id = r.id;
CREATE INDEX import_run_header ON import_run (header, sequence) WHERE state = 'DONE';
DROP TABLE mapping_header;
