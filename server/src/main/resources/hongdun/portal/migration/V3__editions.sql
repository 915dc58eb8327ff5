-- 版本: a number for each kind of data that rooms keep in memory, raised in the transaction that
-- changes the data; a node that knows an older number reads again.
create table portal.edition (
  kind text primary key,
  number bigint not null
);

-- Sessions again, with ids as text (of a char column an index on text is not used) and a version that
-- is raised whenever what the session holds is written. Everyone signs in once more.
drop table portal.session_attributes;
drop table portal.session;

create table portal.session (
  primary_id text primary key,
  session_id text not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name text,
  version bigint not null default 0
);

create index session_expiry on portal.session (expiry_time);
create index session_principal on portal.session (principal_name);

create table portal.session_attributes (
  session_primary_id text not null references portal.session on delete cascade,
  attribute_name text not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
