-- Imports can be taken back: what each replaced is kept, and which rows it found as they were.

ALTER TABLE import_run
  DROP CONSTRAINT import_run_state_check,
  ADD CONSTRAINT import_run_state_check CHECK (state IN ('DRAFT', 'RUNNING', 'DONE', 'FAILED', 'UNDONE')),
  ADD COLUMN sequence bigint UNIQUE,
  ADD COLUMN rows_before bigint NOT NULL DEFAULT 0,
  ADD COLUMN undone_by text,
  ADD COLUMN undone_at timestamptz CHECK (undone_at IS NULL OR undone_by IS NOT NULL),
  ADD COLUMN sealed_at timestamptz,
  ADD COLUMN mapping_name text,
  ADD COLUMN mapping_version integer,
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN rows_skipped bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN import_run.sequence IS
  'the place among all imports in the order in which they were committed; drawn while no other can load';
COMMENT ON COLUMN import_run.rows_before IS 'how many rows were kept as they were before it';
COMMENT ON COLUMN import_run.undone_by IS 'who asked for its undoing; it is done when undone_at says when';
COMMENT ON COLUMN import_run.sealed_at IS 'since when what it replaced is not kept any more: it cannot be undone';

-- What earlier imports replaced is lost.
UPDATE import_run i SET sequence = o.place, sealed_at = now()
FROM (SELECT id, row_number() OVER (ORDER BY finished_at, id) AS place FROM import_run WHERE state = 'DONE') o
WHERE o.id = i.id;
CREATE SEQUENCE import_sequence;
SELECT setval('import_sequence', coalesce(max(sequence), 0) + 1, false) FROM import_run;

-- Rows as they were before an import changed them, each under the sequence of that import: all that the table has but
-- what is derived from other rows. A column that comes to a table comes here, too: FactTablesTest holds them to it.
DO $$
DECLARE facts text;
BEGIN
  FOREACH facts IN ARRAY ARRAY[
    'contact', 'survey_answer', 'agent_days', 'quality_reviews', 'selfcare_sessions', 'journey_days', 'servqual_answers',
    'daily_contacts', 'staff', 'staff_answers', 'costs', 'customers', 'customer_reports', 'orders', 'feature_uses']
  LOOP
    EXECUTE format('CREATE TABLE %1$s_before (by_sequence bigint NOT NULL, LIKE %1$s)', facts);
    EXECUTE format('CREATE INDEX %1$s_before_by_sequence ON %1$s_before (by_sequence)', facts);
    EXECUTE format('CREATE INDEX %1$s_before_id ON %1$s_before (id)', facts);
  END LOOP;
END $$;
ALTER TABLE contact_before DROP COLUMN since_previous_seconds, DROP COLUMN until_next_seconds;
ALTER TABLE survey_answer_before
  DROP COLUMN channel, DROP COLUMN reason, DROP COLUMN team, DROP COLUMN segment, DROP COLUMN priority,
  DROP COLUMN agent, DROP COLUMN product, DROP COLUMN sub_reason;
ALTER TABLE daily_contacts_before DROP COLUMN counted;

-- Rows that an import brought as they were already there, as runs of their ids: it vouches for them.
CREATE TABLE import_claim (
  facts text NOT NULL,
  sequence bigint NOT NULL,
  first_id bigint NOT NULL,
  last_id bigint NOT NULL CHECK (last_id >= first_id)
);
CREATE INDEX import_claim_key ON import_claim (facts, sequence, first_id);
COMMENT ON COLUMN import_claim.facts IS 'the table of the rows';

-- Which import brought a value first: with it the value goes, unless other rows carry it.
ALTER TABLE dimension_value ADD COLUMN met_by bigint;
COMMENT ON COLUMN dimension_value.met_by IS 'import_run.sequence; null when not known';
