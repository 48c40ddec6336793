-- Customers, what is reported of them, what they order and which features they use.

CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  segment integer NOT NULL,
  product integer NOT NULL,
  joined_on date NOT NULL,
  customer text COLLATE "C" NOT NULL,
  left_on date,
  onboarded_on date,
  first_value_on date,
  CONSTRAINT customers_key UNIQUE (external_id, source)
);
CREATE INDEX customers_day ON customers (day);
CREATE INDEX customers_left_on ON customers (left_on) WHERE left_on IS NOT NULL;
CREATE TABLE customers_daily (
  day date NOT NULL,
  segment integer NOT NULL,
  product integer NOT NULL,
  customers_joined bigint,
  customers_left bigint,
  first_values bigint,
  first_value_seconds bigint
);
CREATE INDEX customers_daily_day ON customers_daily (day);

CREATE TABLE customer_reports (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  segment integer NOT NULL,
  product integer NOT NULL,
  customer text COLLATE "C" NOT NULL,
  active bigint,
  initial_revenue bigint,
  current_revenue bigint,
  gains bigint,
  spend bigint,
  CONSTRAINT customer_reports_key UNIQUE (external_id, source)
);
CREATE INDEX customer_reports_day ON customer_reports (day);
CREATE TABLE customer_reports_daily (
  day date NOT NULL,
  segment integer NOT NULL,
  product integer NOT NULL,
  active_known bigint,
  active_customers bigint,
  revenue_known bigint,
  expansion_cents bigint,
  roi_known bigint,
  net_gain_cents bigint,
  spend_cents bigint
);
CREATE INDEX customer_reports_daily_day ON customer_reports_daily (day);

CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  channel integer NOT NULL,
  segment integer NOT NULL,
  product integer NOT NULL,
  ordered_at timestamptz NOT NULL,
  customer text COLLATE "C",
  amount bigint,
  CONSTRAINT orders_key UNIQUE (external_id, source)
);
CREATE INDEX orders_day ON orders (day, customer);
CREATE TABLE orders_daily (
  day date NOT NULL,
  channel integer NOT NULL,
  segment integer NOT NULL,
  product integer NOT NULL,
  orders_told bigint,
  orders_priced bigint,
  order_cents bigint
);
CREATE INDEX orders_daily_day ON orders_daily (day);

CREATE TABLE feature_uses (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text COLLATE "C" NOT NULL,
  source integer NOT NULL,
  content_hash bigint NOT NULL,
  import_id bigint NOT NULL,
  day date NOT NULL,
  segment integer NOT NULL,
  product integer NOT NULL,
  feature integer NOT NULL,
  customer text COLLATE "C" NOT NULL,
  uses bigint,
  CONSTRAINT feature_uses_key UNIQUE (external_id, source)
);
CREATE INDEX feature_uses_day ON feature_uses (day, customer);
CREATE TABLE feature_uses_daily (
  day date NOT NULL,
  segment integer NOT NULL,
  product integer NOT NULL,
  feature integer NOT NULL,
  feature_use_days bigint
);
CREATE INDEX feature_uses_daily_day ON feature_uses_daily (day);
