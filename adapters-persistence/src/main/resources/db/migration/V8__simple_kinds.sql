-- Simple kinds of facts each have a table and a rollup of the same shape: their columns follow from their declaration in
-- the domain, and FactTablesTest holds them to it. A rollup is kept by day and all dimensions of the kind; rows of the
-- same key add up, and a sum of zero is null.

CREATE TABLE agent_days (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  team integer NOT NULL,
  agent integer NOT NULL,
  logged_seconds bigint,
  handling_seconds bigint,
  available_seconds bigint,
  break_seconds bigint,
  planned_seconds bigint,
  absent_seconds bigint,
  as_planned_seconds bigint,
  training_seconds bigint,
  CONSTRAINT agent_days_key UNIQUE (external_id, source)
);
CREATE INDEX agent_days_day ON agent_days (day);
CREATE TABLE agent_days_daily (
  day date NOT NULL,
  team integer NOT NULL,
  agent integer NOT NULL,
  agent_days_told bigint,
  occupied_seconds bigint,
  occupied_of_seconds bigint,
  break_seconds bigint,
  break_of_seconds bigint,
  as_planned_seconds bigint,
  as_planned_of_seconds bigint,
  absent_seconds bigint,
  absent_of_seconds bigint,
  training_seconds bigint,
  training_known bigint
);
CREATE INDEX agent_days_daily_day ON agent_days_daily (day);

CREATE TABLE quality_reviews (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  channel integer NOT NULL,
  reason integer NOT NULL,
  team integer NOT NULL,
  agent integer NOT NULL,
  reviewed_at timestamptz NOT NULL,
  criterion bigint NOT NULL,
  points bigint NOT NULL,
  maximum bigint NOT NULL,
  CONSTRAINT quality_reviews_key UNIQUE (external_id, source)
);
CREATE INDEX quality_reviews_day ON quality_reviews (day);
CREATE TABLE quality_reviews_daily (
  day date NOT NULL,
  channel integer NOT NULL,
  reason integer NOT NULL,
  team integer NOT NULL,
  agent integer NOT NULL,
  writing_reviews bigint,
  writing_hundredths bigint,
  writing_of_hundredths bigint,
  compliance_reviews bigint,
  compliance_hundredths bigint,
  compliance_of_hundredths bigint,
  tone_reviews bigint,
  tone_hundredths bigint,
  tone_of_hundredths bigint
);
CREATE INDEX quality_reviews_daily_day ON quality_reviews_daily (day);

CREATE TABLE selfcare_sessions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  channel integer NOT NULL,
  reason integer NOT NULL,
  segment integer NOT NULL,
  started_at timestamptz NOT NULL,
  automated bigint,
  resolved bigint,
  handed_over bigint,
  followed_by_contact bigint,
  customer text COLLATE "C",
  CONSTRAINT selfcare_sessions_key UNIQUE (external_id, source)
);
CREATE INDEX selfcare_sessions_day ON selfcare_sessions (day);
CREATE TABLE selfcare_sessions_daily (
  day date NOT NULL,
  channel integer NOT NULL,
  reason integer NOT NULL,
  segment integer NOT NULL,
  selfcare_sessions_told bigint,
  bot_sessions bigint,
  bot_handed_over bigint,
  sessions_outcome_known bigint,
  sessions_resolved bigint,
  sessions_follow_known bigint,
  sessions_followed bigint
);
CREATE INDEX selfcare_sessions_daily_day ON selfcare_sessions_daily (day);

CREATE TABLE journey_days (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  channel integer NOT NULL,
  campaign integer NOT NULL,
  page integer NOT NULL,
  visits bigint,
  one_page_visits bigint,
  conversions bigint,
  impressions bigint,
  clicks bigint,
  carts_created bigint,
  carts_abandoned bigint,
  leads bigint,
  won bigint,
  CONSTRAINT journey_days_key UNIQUE (external_id, source)
);
CREATE INDEX journey_days_day ON journey_days (day);
CREATE TABLE journey_days_daily (
  day date NOT NULL,
  channel integer NOT NULL,
  campaign integer NOT NULL,
  page integer NOT NULL,
  visits_told bigint,
  conversion_visits bigint,
  conversions bigint,
  bounce_visits bigint,
  one_page_visits bigint,
  impressions bigint,
  clicks bigint,
  carts_created bigint,
  carts_abandoned bigint,
  leads bigint,
  won bigint
);
CREATE INDEX journey_days_daily_day ON journey_days_daily (day);

CREATE TABLE servqual_answers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  channel integer NOT NULL,
  team integer NOT NULL,
  segment integer NOT NULL,
  aspect integer NOT NULL,
  answered_at timestamptz NOT NULL,
  expectation bigint NOT NULL,
  perception bigint NOT NULL,
  scale_max bigint,
  CONSTRAINT servqual_answers_key UNIQUE (external_id, source)
);
CREATE INDEX servqual_answers_day ON servqual_answers (day);
CREATE TABLE servqual_answers_daily (
  day date NOT NULL,
  channel integer NOT NULL,
  team integer NOT NULL,
  segment integer NOT NULL,
  aspect integer NOT NULL,
  qos7_answers bigint,
  qos7_perception bigint,
  qos7_expectation bigint,
  qos7_gap bigint,
  qos7_squares bigint,
  qos5_answers bigint,
  qos5_perception bigint,
  qos5_expectation bigint,
  qos5_gap bigint,
  qos5_squares bigint
);
CREATE INDEX servqual_answers_daily_day ON servqual_answers_daily (day);
