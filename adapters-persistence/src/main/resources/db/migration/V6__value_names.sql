-- Values are renamed and merged without touching facts: a name stands under another, and facts keep their numbers.
ALTER TABLE dimension_value
  ADD COLUMN canonical integer REFERENCES dimension_value DEFERRABLE INITIALLY DEFERRED CHECK (canonical <> id),
  ADD COLUMN avoidable boolean NOT NULL DEFAULT false,
  ADD COLUMN met boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN dimension_value.canonical IS 'the value under whose name facts of this one are shown; null when it is shown itself';
COMMENT ON COLUMN dimension_value.avoidable IS 'of a reason: whether the contacts it leads to could be spared';
COMMENT ON COLUMN dimension_value.met IS 'whether a file has brought it; false for one that was typed in';

-- Who changed the names, and when.
CREATE TABLE value_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('RENAME', 'MERGE', 'ALIAS', 'TAKE_OUT', 'MARK', 'UNMARK')),
  dimension text NOT NULL,
  value text NOT NULL,
  -- The other name of a renaming, a merge or an alias.
  other text,
  CHECK ((other IS NOT NULL) = (kind IN ('RENAME', 'MERGE', 'ALIAS')))
);
