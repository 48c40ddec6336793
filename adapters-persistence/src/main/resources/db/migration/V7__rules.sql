-- What the organisation rules about counting its contacts. Rows are only ever added: the history of the rules.
CREATE TABLE ruling (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  -- The values it applies to, as they were called; null for all.
  channel text CHECK (channel <> ''),
  reason text CHECK (reason <> ''),
  priority text CHECK (priority <> ''),
  -- In seconds or days, as its kind has it; null when the rule is withdrawn.
  value integer CHECK (value >= 0),
  from_day date NOT NULL,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL
);

ALTER TABLE rollup
  ADD COLUMN due bigint,
  ADD COLUMN solved_in_time bigint,
  ADD COLUMN under_sla bigint,
  ADD COLUMN sla_met bigint;
