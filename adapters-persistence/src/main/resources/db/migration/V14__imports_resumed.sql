-- An import that a stopped server left is begun anew: what it needs for that is noted with it.

ALTER TABLE import_run
  ALTER COLUMN kind DROP NOT NULL,
  ADD COLUMN file_bytes bigint NOT NULL DEFAULT 0,
  ADD COLUMN locale text NOT NULL DEFAULT 'fr';
COMMENT ON COLUMN import_run.kind IS
  'of a file after our template; else mapping_name and mapping_version say how it is read, both null while undecided';
COMMENT ON COLUMN import_run.attempts IS 'how often a server began to load it, whatever became of it';
COMMENT ON COLUMN import_run.locale IS 'language of the rejects file';
