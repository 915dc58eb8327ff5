create schema portal;

create table portal.account (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('CITIZEN', 'OFFICER')),
  display_name text not null,
  created_at timestamptz not null,
  closed_at timestamptz
);

-- How an account is reached and signs in: normalised, so that one person has one account in any spelling.
create table portal.address (
  address text primary key,
  kind text not null check (kind in ('SIGN_IN_NAME', 'EMAIL', 'MOBILE')),
  account bigint not null references portal.account,
  confirmed_at timestamptz not null
);

create index address_account on portal.address (account);

create table portal.password (
  account bigint primary key references portal.account,
  hash text not null,
  changed_at timestamptz not null
);

-- Real times, also when the product's clock has been moved. A try on an unknown address has no account.
create table portal.sign_in (
  id bigint generated always as identity primary key,
  account bigint references portal.account,
  succeeded boolean not null,
  at timestamptz not null,
  remote text not null
);

create index sign_in_account on portal.sign_in (account, id desc);

-- Known and unknown addresses alike, by digest, so that being locked out tells nothing.
create table portal.lockout (
  address_digest bytea primary key,
  failures int not null,
  last_failure timestamptz not null,
  locked_until timestamptz
);

create table portal.message (
  id bigint generated always as identity primary key,
  address text not null,
  language text not null check (language in ('zh', 'en')),
  subject text not null,
  body text not null,
  written_at timestamptz not null
);

create index message_address on portal.message (address, id desc);

-- A sign-up under way; its token is in the browser's cookie. An address that already has an account
-- has no code here, so that none is ever right.
create table portal.confirmation_code (
  token uuid primary key,
  display_name text not null,
  address text not null,
  address_kind text not null check (address_kind in ('EMAIL', 'MOBILE')),
  language text not null,
  code_digest bytea,
  tries_left int not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz
);

create table portal.session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);

create index session_expiry on portal.session (expiry_time);
create index session_principal on portal.session (principal_name);

create table portal.session_attributes (
  session_primary_id char(36) not null references portal.session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- How far the product's time is ahead of real time; one row, in demonstration mode only.
create table portal.demonstration (
  only_one boolean primary key default true check (only_one),
  ahead_seconds bigint not null check (ahead_seconds >= 0)
);
