-- One file may bring rows of several kinds: what became of those of each.
CREATE TABLE import_part (
  import_id bigint NOT NULL,
  kind text NOT NULL,
  rows_created bigint NOT NULL,
  rows_updated bigint NOT NULL,
  rows_unchanged bigint NOT NULL,
  PRIMARY KEY (import_id, kind)
);

INSERT INTO import_part (import_id, kind, rows_created, rows_updated, rows_unchanged)
SELECT id, kind, rows_created, rows_updated, rows_unchanged FROM import_run WHERE state = 'DONE';
