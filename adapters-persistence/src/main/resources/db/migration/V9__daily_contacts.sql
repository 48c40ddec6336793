-- Contacts of which only totals a day are known. They count into the rollups of contacts, where no contact counts twice.
CREATE TABLE daily_contacts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  channel integer NOT NULL,
  team integer NOT NULL,
  offered bigint NOT NULL,
  answered bigint NOT NULL,
  abandoned bigint NOT NULL,
  handled bigint,
  wait_seconds bigint,
  within_threshold bigint,
  talk_seconds bigint,
  hold_seconds bigint,
  after_contact_seconds bigint,
  counted boolean NOT NULL DEFAULT false,
  CONSTRAINT daily_contacts_key UNIQUE (external_id, source)
);
CREATE INDEX daily_contacts_day ON daily_contacts (day);
COMMENT ON COLUMN daily_contacts.counted IS
  'kept true to the rule at the end of every import: no single contact may be among those of the row, and no other row of the day and channel tells the team that this one does not';

-- Whether it is known that they were in time: totals tell so without telling delays.
ALTER TABLE rollup ADD COLUMN timed_answered bigint;
