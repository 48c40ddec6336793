-- Rows are refused before they are of a kind.
ALTER TABLE import_refusal DROP COLUMN kind;
