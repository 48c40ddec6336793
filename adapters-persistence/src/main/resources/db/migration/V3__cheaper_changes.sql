-- Room on each page, so that a contact whose gaps or agent change can stay on it: its indexes need no new entries.
ALTER TABLE contact SET (fillfactor = 90);

-- What share of the contacts takes part in the search for repeats: a guess leads to reading all of them.
CREATE STATISTICS contact_in_sequence ON (flags & 65) FROM contact;

-- Gaps are kept as far as the widest repeat window reaches.
COMMENT ON COLUMN contact.since_previous_seconds IS
  'since the previous inbound contact of the same customer and reason; null when none came within 90 days';
UPDATE contact
SET since_previous_seconds = CASE WHEN since_previous_seconds <= 90 * 86400 THEN since_previous_seconds END,
    until_next_seconds = CASE WHEN until_next_seconds <= 90 * 86400 THEN until_next_seconds END
WHERE since_previous_seconds > 90 * 86400 OR until_next_seconds > 90 * 86400;

-- Most contacts are settled on the day of their arrival, and found by that.
DROP INDEX contact_settled_day;
CREATE INDEX contact_settled_day ON contact (settled_day, channel, reason, team, segment, priority)
  WHERE settled_day IS DISTINCT FROM day;

-- Imports write rows of rollups beside those that are there: rows of the same key add up. They are brought together
-- afterwards; until then their days are listed.
ALTER TABLE rollup DROP CONSTRAINT rollup_pkey;
CREATE INDEX rollup_key ON rollup (grouping, day, k1, k2);
ALTER TABLE distribution DROP CONSTRAINT distribution_pkey;
CREATE INDEX distribution_key ON distribution (grouping, day, k1, k2);
CREATE TABLE untidy_day (day date PRIMARY KEY);

-- Packed histograms do not compress, and are read together: they stay in their rows while these fit into a page.
ALTER TABLE distribution SET (toast_tuple_target = 8160);
ALTER TABLE distribution ALTER COLUMN wait SET STORAGE EXTERNAL;
ALTER TABLE distribution ALTER COLUMN response SET STORAGE EXTERNAL;
ALTER TABLE distribution ALTER COLUMN handling SET STORAGE EXTERNAL;
ALTER TABLE distribution ALTER COLUMN hold SET STORAGE EXTERNAL;
ALTER TABLE distribution ALTER COLUMN after_contact SET STORAGE EXTERNAL;
ALTER TABLE distribution ALTER COLUMN resolution SET STORAGE EXTERNAL;
