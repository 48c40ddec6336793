-- Facts as the files tell them, what is derived from them at import, and their daily rollups.

CREATE TABLE import_run (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  file_name text NOT NULL,
  file_hash text NOT NULL,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  state text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
  rows_created bigint NOT NULL DEFAULT 0,
  rows_updated bigint NOT NULL DEFAULT 0,
  rows_unchanged bigint NOT NULL DEFAULT 0,
  rows_rejected bigint NOT NULL DEFAULT 0,
  problem_fr text,
  problem_en text,
  warnings_fr text[] NOT NULL DEFAULT '{}',
  warnings_en text[] NOT NULL DEFAULT '{}',
  ignored_columns text[] NOT NULL DEFAULT '{}'
);

-- The values facts carry on each dimension (and their sources). The first spelling met is kept; others that differ in
-- case only mean the same value.
CREATE TABLE dimension_value (
  id integer PRIMARY KEY,
  dimension text NOT NULL,
  name text NOT NULL,
  -- The name in lower case, by which values are told apart.
  key text NOT NULL,
  UNIQUE (dimension, key)
);

-- Keys are plain unique indexes: the first load takes them off and puts them back.
CREATE TABLE contact (
  id bigint GENERATED ALWAYS AS IDENTITY,
  opened_at timestamptz NOT NULL,
  answered_at timestamptz,
  abandoned_at timestamptz,
  first_response_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  content_hash bigint NOT NULL,
  -- No foreign key: a trigger for each of millions of rows doubles the time of the insert.
  import_id bigint NOT NULL,
  source integer NOT NULL,
  channel integer NOT NULL,
  reason integer NOT NULL,
  team integer NOT NULL,
  segment integer NOT NULL,
  priority integer NOT NULL,
  agent integer NOT NULL,
  product integer NOT NULL,
  given_wait_seconds integer,
  talk_seconds integer,
  hold_seconds integer,
  after_contact_seconds integer,
  interactions integer,
  transfers integer,
  -- Derived at import.
  day date NOT NULL,
  resolved_day date,
  settled_day date,
  flags integer NOT NULL,
  wait_seconds integer,
  response_seconds integer,
  handling_seconds integer,
  resolution_seconds integer,
  since_previous_seconds integer,
  until_next_seconds integer,
  external_id text COLLATE "C" NOT NULL,
  customer text COLLATE "C",
  sub_reason text,
  status text
);
CREATE UNIQUE INDEX contact_id ON contact (id);
CREATE UNIQUE INDEX contact_key ON contact (external_id, source);
COMMENT ON COLUMN contact.channel IS 'dimension_value.id; 0 where the file gives none; so for every dimension';
COMMENT ON COLUMN contact.flags IS
  '1 inbound, 2 answered, 4 abandoned, 8 handled, 16 resolved at first, 32 resolved once, 64 traceable, '
  '128 escalation known, 256 escalated, 512 endured, 1024 reopened known, 2048 reopened';
COMMENT ON COLUMN contact.since_previous_seconds IS
  'since the previous inbound contact of the same customer and reason';
-- Scopes that no rollup answers: the days bound what is read of the index, its other columns what is read of the table.
CREATE INDEX contact_day ON contact (day, channel, reason, team, segment, priority);
CREATE INDEX contact_settled_day ON contact (settled_day, channel, reason, team, segment, priority);
CREATE INDEX contact_customer ON contact (customer, reason) WHERE flags & 65 = 65;

CREATE TABLE survey_answer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  answered_at timestamptz NOT NULL,
  content_hash bigint NOT NULL,
  -- No foreign key: a trigger for each of millions of rows doubles the time of the insert.
  import_id bigint NOT NULL,
  source integer NOT NULL,
  kind integer NOT NULL,
  score integer NOT NULL,
  scale_minimum integer NOT NULL,
  scale_maximum integer NOT NULL,
  -- As the file gives them.
  given_channel integer NOT NULL,
  given_reason integer NOT NULL,
  given_team integer NOT NULL,
  given_segment integer NOT NULL,
  given_priority integer NOT NULL,
  given_agent integer NOT NULL,
  given_product integer NOT NULL,
  -- Those of the contact where it is known, else as given.
  channel integer NOT NULL,
  reason integer NOT NULL,
  team integer NOT NULL,
  segment integer NOT NULL,
  priority integer NOT NULL,
  agent integer NOT NULL,
  product integer NOT NULL,
  day date NOT NULL,
  external_id text COLLATE "C" NOT NULL,
  contact text COLLATE "C",
  customer text COLLATE "C",
  verbatim text,
  CONSTRAINT survey_answer_key UNIQUE (external_id, source)
);
CREATE INDEX survey_answer_day ON survey_answer (day);
CREATE INDEX survey_answer_contact ON survey_answer (contact) WHERE contact IS NOT NULL;

-- One row a grouping, day and pair of values: see Grouping for what k1 and k2 hold, 0 for facts without
-- value. A measure that is zero is mostly left null: most rows have few, and what is null takes no space.
CREATE TABLE rollup (
  grouping smallint NOT NULL,
  day date NOT NULL,
  k1 integer NOT NULL,
  k2 integer NOT NULL,
  received bigint,
  answered bigint,
  abandoned bigint,
  handled bigint,
  waited bigint,
  wait_seconds bigint,
  in_time bigint,
  timed bigint,
  responded bigint,
  response_seconds bigint,
  handling_known bigint,
  handling_seconds bigint,
  after_contact_known bigint,
  after_contact_seconds bigint,
  hold_known bigint,
  hold_seconds bigint,
  resolved_of_received bigint,
  resolved_at_first bigint,
  traceable bigint,
  repeated bigint,
  once_and_done bigint,
  escalation_known bigint,
  escalated bigint,
  escalated_endured bigint,
  resolved bigint,
  resolution_known bigint,
  resolution_seconds bigint,
  settled bigint,
  csat_answers bigint,
  csat_satisfied bigint,
  nps_answers bigint,
  nps_promoters bigint,
  nps_detractors bigint,
  ces5_answers bigint,
  ces5_points bigint,
  ces5_squares bigint,
  ces7_answers bigint,
  ces7_points bigint,
  ces7_squares bigint,
  PRIMARY KEY (grouping, day, k1, k2)
);

-- Packed histograms (see PackedHistogram) of the same cells; null where there is no duration.
CREATE TABLE distribution (
  grouping smallint NOT NULL,
  day date NOT NULL,
  k1 integer NOT NULL,
  k2 integer NOT NULL,
  wait bytea,
  response bytea,
  handling bytea,
  hold bytea,
  after_contact bytea,
  resolution bytea,
  PRIMARY KEY (grouping, day, k1, k2)
);
