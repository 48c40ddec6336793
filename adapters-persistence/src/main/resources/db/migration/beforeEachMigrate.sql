-- A migration may rewrite millions of rows: the limit that questions have would end it, and the server would never start.
SET LOCAL statement_timeout = 0;
