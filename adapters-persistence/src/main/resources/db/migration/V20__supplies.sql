-- What each source brought of each kind, of all imports that stand together: the sum of import_day, kept so that a page
-- need not go through the days of hundreds of thousands of imports.

CREATE TABLE supply (
  kind text NOT NULL,
  source integer NOT NULL,
  import_id bigint NOT NULL,
  PRIMARY KEY (kind, source)
);
COMMENT ON COLUMN supply.source IS 'dimension_value.id';
COMMENT ON COLUMN supply.import_id IS 'the last that brought any';

CREATE TABLE supply_day (
  kind text NOT NULL,
  source integer NOT NULL,
  day date NOT NULL,
  rows bigint NOT NULL,
  PRIMARY KEY (kind, source, day)
);

INSERT INTO supply (kind, source, import_id)
SELECT DISTINCT ON (d.kind, d.source) d.kind, d.source, d.import_id
FROM import_day d JOIN import_run r ON r.id = d.import_id
WHERE r.state = 'DONE' ORDER BY d.kind, d.source, r.sequence DESC;

INSERT INTO supply_day (kind, source, day, rows)
SELECT d.kind, d.source, d.day, sum(d.rows)
FROM import_day d JOIN import_run r ON r.id = d.import_id
WHERE r.state = 'DONE' GROUP BY d.kind, d.source, d.day;

DROP INDEX import_day_day;
