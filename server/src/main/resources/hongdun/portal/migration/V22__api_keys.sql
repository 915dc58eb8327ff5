-- 接口密钥: keys of agencies for the interface for machines; only what stands for a key is kept.
create table portal.api_key (
  id         bigint generated always as identity primary key,
  prefix     text        not null unique check (prefix ~ '^[A-Z2-9]{8}$'),
  digest     bytea       not null,
  holder     text        not null check (holder <> ''),
  contact    text        not null,
  scopes     text[]      not null check (cardinality(scopes) > 0),
  per_minute integer     not null check (per_minute > 0),
  expires    date        not null,
  made_by    bigint      not null references portal.account,
  made_at    timestamptz not null,
  revoked_by bigint references portal.account,
  revoked_at timestamptz,
  check ((revoked_by is null) = (revoked_at is null))
);

-- Every use is counted: one row a key, day and scope.
create table portal.api_key_use (
  key   bigint not null references portal.api_key,
  day   date   not null,
  scope text   not null,
  uses  bigint not null,
  primary key (key, day, scope)
) with (fillfactor = 70);
