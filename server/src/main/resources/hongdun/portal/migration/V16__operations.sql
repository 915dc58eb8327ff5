-- 事件: what broke, under the number the page told the reader; no personal data.
create table portal.incident (
  number  text primary key,
  at      timestamptz not null,
  route   text not null,
  failure text not null
);
create index incident_at on portal.incident (at);

-- 节点: the servers on this database, each seen every half minute while it runs.
create table portal.node (
  id         uuid primary key,
  name       text not null,
  version    text not null,
  started_at timestamptz not null,
  seen_at    timestamptz not null
);

-- 备份: one row for each backup that was finished, written by the backup itself.
create table portal.backup (
  id          bigint generated always as identity primary key,
  finished_at timestamptz not null,
  bytes       bigint not null check (bytes >= 0),
  place       text not null
);
create index backup_finished on portal.backup (finished_at);
