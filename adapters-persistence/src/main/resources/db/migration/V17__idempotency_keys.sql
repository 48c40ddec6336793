-- Requests that a program may send again without their being done again.

CREATE TABLE idempotency_key (
  username text NOT NULL,
  route text NOT NULL,
  value text NOT NULL,
  request text NOT NULL,
  import_id bigint NOT NULL REFERENCES import_run ON DELETE CASCADE,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (username, route, value)
);
CREATE INDEX idempotency_key_made_at ON idempotency_key (made_at);
CREATE INDEX idempotency_key_import_id ON idempotency_key (import_id);
COMMENT ON COLUMN idempotency_key.route IS 'what was asked for: everybody has keys of their own, for each route';
COMMENT ON COLUMN idempotency_key.request IS 'the hash of the file and how it was wanted to be understood';
