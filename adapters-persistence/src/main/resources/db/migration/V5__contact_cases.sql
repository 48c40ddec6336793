-- Cases, messages moved to private, arguments, and which contacts are known one by one.
ALTER TABLE rollup
  ADD COLUMN single bigint,
  ADD COLUMN case_known bigint,
  ADD COLUMN case_seconds bigint,
  ADD COLUMN public_handled bigint,
  ADD COLUMN moved_private bigint,
  ADD COLUMN argued_known bigint,
  ADD COLUMN argued bigint;
ALTER TABLE distribution ADD COLUMN case_handling bytea;
ALTER TABLE distribution ALTER COLUMN case_handling SET STORAGE EXTERNAL;
COMMENT ON COLUMN contact.flags IS
  '1 inbound, 2 answered, 4 abandoned, 8 handled, 16 resolved at first, 32 resolved once, 64 traceable, '
  '128 escalation known, 256 escalated, 512 endured, 1024 reopened known, 2048 reopened, '
  '4096 public, 8192 moved to private, both private throughout, 16384 argument known, 32768 argued';

-- How the facts were counted when the rollups were last made anew (see Counting): older ones are, when the server starts.
CREATE TABLE rollup_version (version integer NOT NULL);
INSERT INTO rollup_version VALUES (0);
