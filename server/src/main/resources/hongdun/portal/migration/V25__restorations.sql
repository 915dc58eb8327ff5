-- 恢复: each time a backup was restored into this database, and which keys were gone then.
create table portal.restoration (
  id          bigint generated always as identity primary key,
  restored_at timestamptz not null,
  taken_at    timestamptz not null,
  keys_gone   integer[] not null default '{}'
);

-- 密钥指纹: tells one key from another without telling anything of it. A server whose key file has another key
-- under a known number does not start: it would seal what no other can open.
create table portal.key_fingerprint (
  number      integer primary key,
  fingerprint text not null,
  seen_at     timestamptz not null
);
