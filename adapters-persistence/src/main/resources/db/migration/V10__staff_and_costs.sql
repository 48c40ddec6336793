-- Three more simple kinds: see V8.

CREATE TABLE staff (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  team integer NOT NULL,
  hired_on date NOT NULL,
  agent text COLLATE "C" NOT NULL,
  left_on date,
  CONSTRAINT staff_key UNIQUE (external_id, source)
);
CREATE INDEX staff_day ON staff (day);
CREATE TABLE staff_daily (
  day date NOT NULL,
  team integer NOT NULL,
  hired bigint,
  staff_left bigint
);
CREATE INDEX staff_daily_day ON staff_daily (day);

CREATE TABLE staff_answers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  team integer NOT NULL,
  answered_at timestamptz NOT NULL,
  kind bigint NOT NULL,
  score bigint NOT NULL,
  scale_max bigint,
  CONSTRAINT staff_answers_key UNIQUE (external_id, source)
);
CREATE INDEX staff_answers_day ON staff_answers (day);
CREATE TABLE staff_answers_daily (
  day date NOT NULL,
  team integer NOT NULL,
  enps_answers bigint,
  enps_promoters bigint,
  enps_detractors bigint,
  engagement5_answers bigint,
  engagement5_points bigint,
  engagement5_squares bigint,
  engagement10_answers bigint,
  engagement10_points bigint,
  engagement10_squares bigint
);
CREATE INDEX staff_answers_daily_day ON staff_answers_daily (day);

CREATE TABLE costs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  channel integer NOT NULL,
  team integer NOT NULL,
  amount bigint NOT NULL,
  until date,
  CONSTRAINT costs_key UNIQUE (external_id, source)
);
CREATE INDEX costs_day ON costs (day);
CREATE TABLE costs_daily (
  day date NOT NULL,
  channel integer NOT NULL,
  team integer NOT NULL,
  cost_cents bigint
);
CREATE INDEX costs_daily_day ON costs_daily (day);

