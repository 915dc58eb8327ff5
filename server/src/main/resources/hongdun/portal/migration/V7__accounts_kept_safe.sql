-- 一次性密码: given by an administrator and good for one sign-in only; its owner chooses his own first.
alter table portal.password
  add column one_time boolean not null default false,
  add column lapses_at timestamptz,
  add check (one_time = (lapses_at is not null));

-- How somebody proved who he is, and with which browser.
alter table portal.sign_in
  add column way text not null default 'PASSWORD' check (way in ('PASSWORD', 'CODE', 'RECOVERY_CODE')),
  add column browser text not null default '';
create index sign_in_by_time on portal.sign_in (at, id);

-- A lost password is replaced by a code sent to the address. An address without an account has no
-- account and no code here, so that none is ever right.
create table portal.password_reset (
  token uuid primary key,
  address_digest bytea not null,
  account bigint references portal.account,
  code_digest bytea,
  tries_left int not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  check (account is not null or code_digest is null)
);
create index password_reset_address on portal.password_reset (address_digest);
create index password_reset_expiry on portal.password_reset (expires_at);
