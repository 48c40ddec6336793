-- What can be said of the quality of an import's rows. Of persons nothing is kept but on which lines of the file they are.

CREATE TABLE import_finding (
  import_id bigint NOT NULL,
  -- Null where it is about rows of the file as such.
  kind text,
  finding text NOT NULL,
  field text NOT NULL,
  rows bigint NOT NULL,
  lines bigint[] NOT NULL,
  detail text NOT NULL
);
CREATE INDEX import_finding_import ON import_finding (import_id);

CREATE TABLE import_field (
  import_id bigint NOT NULL,
  kind text NOT NULL,
  field text NOT NULL,
  filled bigint NOT NULL,
  rows bigint NOT NULL,
  PRIMARY KEY (import_id, kind, field)
);

CREATE TABLE import_refusal (
  import_id bigint NOT NULL,
  kind text,
  reason text NOT NULL,
  field text NOT NULL,
  rows bigint NOT NULL,
  lines bigint[] NOT NULL
);
CREATE INDEX import_refusal_import ON import_refusal (import_id);

-- How many rows an import brought of each day and source: when data are late, or days are missing, is told from these,
-- and never from the facts.
CREATE TABLE import_day (
  import_id bigint NOT NULL,
  kind text NOT NULL,
  source integer NOT NULL,
  day date NOT NULL,
  rows bigint NOT NULL,
  PRIMARY KEY (import_id, kind, source, day)
);
CREATE INDEX import_day_day ON import_day (day);
COMMENT ON COLUMN import_day.source IS 'dimension_value.id';

-- Of imports so far, the days of the rows that are still theirs.
DO $$
DECLARE facts text;
BEGIN
  FOREACH facts IN ARRAY ARRAY[
    'contact', 'survey_answer', 'agent_days', 'quality_reviews', 'selfcare_sessions', 'journey_days', 'servqual_answers',
    'daily_contacts', 'staff', 'staff_answers', 'costs', 'customers', 'customer_reports', 'orders', 'feature_uses']
  LOOP
    EXECUTE format(
      'INSERT INTO import_day SELECT import_id, %L, source, day, count(*) FROM %I GROUP BY import_id, source, day',
      CASE facts WHEN 'contact' THEN 'CONTACTS' WHEN 'survey_answer' THEN 'SURVEYS' ELSE upper(facts) END, facts);
  END LOOP;
END $$;
