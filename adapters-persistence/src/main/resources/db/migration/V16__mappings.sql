-- Which columns of a file become which of ours. Versions are only ever added.
CREATE TABLE mapping (
  name text NOT NULL CHECK (name <> ''),
  version integer NOT NULL CHECK (version > 0),
  -- As it was written.
  yaml text NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (name, version)
);

-- By which mapping files of a header were read last.
CREATE TABLE mapping_header (
  -- SHA-256 of its names, whatever their order, case and accents.
  fingerprint text PRIMARY KEY,
  name text NOT NULL
);

ALTER TABLE import_run ADD CHECK (kind IS NULL OR mapping_name IS NULL);
COMMENT ON COLUMN import_run.mapping_version IS 'null for those that come with the product';
