-- 第二验证因素: the secret of an authenticator, sealed with the key file, and the last time step used, so
-- that no code is taken twice. Without confirmed_at it is being set up and asked of nobody.
create table portal.second_factor (
  account bigint primary key references portal.account,
  secret bytea not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

-- 恢复码: digests under the key file; each opens once.
create table portal.recovery_code (
  account bigint not null references portal.second_factor on delete cascade,
  digest bytea not null,
  used_at timestamptz,
  primary key (account, digest)
);
