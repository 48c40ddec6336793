-- Who may sign in. Secrets are never here: passwords, sessions and tokens are kept as hashes.
create table account (
  username      text primary key check (username ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  password_hash text not null,
  role          text not null check (role in ('AGENT', 'SUPERVISOR', 'ADMIN', 'READER')),
  agent         text check (agent <> ''),
  teams         text[] not null,
  language      text not null check (language in ('FR', 'EN')),
  theme         text not null check (theme in ('AUTO', 'LIGHT', 'DARK')),
  active        boolean not null,
  demo          boolean not null,
  created_at    timestamptz not null,
  check (role <> 'AGENT' or agent is not null),
  check (role <> 'SUPERVISOR' or cardinality(teams) > 0)
);

create table browser_session (
  hash      text primary key check (length(hash) = 64),
  username  text not null references account on delete cascade,
  opened_at timestamptz not null,
  seen_at   timestamptz not null
);
create index browser_session_username on browser_session (username);

create table api_token (
  id           uuid primary key,
  hash         text not null unique check (length(hash) = 64),
  username     text not null references account on delete cascade,
  name         text not null check (name <> ''),
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz
);
create index api_token_username on api_token (username);
