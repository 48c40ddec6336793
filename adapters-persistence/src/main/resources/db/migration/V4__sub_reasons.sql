-- Sub-reasons become values of a dimension like any other: numbers, so that figures can be told apart by them.
INSERT INTO dimension_value (id, dimension, name, key)
SELECT (SELECT coalesce(max(id), 0) FROM dimension_value) + row_number() OVER (ORDER BY first), 'sub_reason', name, key
FROM (
  SELECT min(id) AS first, (array_agg(sub_reason ORDER BY id))[1] AS name, lower(sub_reason) AS key
  FROM contact WHERE sub_reason IS NOT NULL GROUP BY lower(sub_reason)) s;
ALTER TABLE contact RENAME COLUMN sub_reason TO sub_reason_text;
ALTER TABLE contact ADD COLUMN sub_reason integer NOT NULL DEFAULT 0;
UPDATE contact c SET sub_reason = v.id FROM dimension_value v
WHERE v.dimension = 'sub_reason' AND v.key = lower(c.sub_reason_text);
ALTER TABLE contact DROP COLUMN sub_reason_text;
ALTER TABLE contact ALTER COLUMN sub_reason DROP DEFAULT;

-- Answers take the sub-reason of their contact, as all its values.
ALTER TABLE survey_answer ADD COLUMN given_sub_reason integer NOT NULL DEFAULT 0;
ALTER TABLE survey_answer ADD COLUMN sub_reason integer NOT NULL DEFAULT 0;
UPDATE survey_answer a SET sub_reason = coalesce((
  SELECT c.sub_reason FROM contact c WHERE c.external_id = a.contact ORDER BY c.source <> a.source, c.source LIMIT 1), 0)
WHERE a.contact IS NOT NULL;
ALTER TABLE survey_answer ALTER COLUMN given_sub_reason DROP DEFAULT;
ALTER TABLE survey_answer ALTER COLUMN sub_reason DROP DEFAULT;
