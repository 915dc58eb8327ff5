-- 登记数据导入: entities that were registered before this book was kept. What their source does not state stays
-- empty here, and is said to be so wherever they are shown.
alter table register.market_entity
  alter column capital_fen drop not null,
  alter column authority drop not null,
  -- 导入批次: the batch it came with; empty for what was entered here
  add column batch bigint,
  -- 标记: what a reader has to know of the source, such as a division that stands in no list
  add column marks text[] not null default '{}';

alter table register.market_entity drop constraint market_entity_check;
alter table register.market_entity
  add constraint freed_when_ended check ((freed is null)
    = (state in ('ACTIVE', 'DORMANT', 'LIQUIDATING', 'LICENCE_REVOKED', 'NOT_STATED'))),
  add constraint stated_unless_imported check (batch is not null
    or (capital_fen is not null and authority is not null and type <> 'NOT_STATED' and state <> 'NOT_STATED'));

-- No act stands behind an imported entity, hence no matter; the content repeats what the source said in its words.
alter table register.register_entry
  alter column matter drop not null,
  alter column authority drop not null;
alter table register.register_entry drop constraint register_entry_kind_check;
alter table register.register_entry
  add constraint register_entry_kind_check check (kind in ('ESTABLISHMENT', 'IMPORT')),
  add constraint decided_unless_imported check (kind = 'IMPORT' or (matter is not null and authority is not null));

-- 导入文件: a file that is read into the book, known again by its hash.
create table register.import (
  id bigint generated always as identity primary key,
  file_name text not null,
  path text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  ordered_by bigint,
  ordered_name text not null,
  ordered_at timestamptz not null,
  state text not null check (state in ('READING', 'READ', 'UNREADABLE', 'RUNNING', 'BROKEN_OFF', 'CANCELLED', 'DONE')),
  -- 预检结果: what the dry run saw; empty until it has been through the whole file
  preview jsonb,
  lines bigint not null default 0,
  started_at timestamptz,
  finished_at timestamptz,
  -- the run that goes on or was the last: since when, from which line, when it was last heard of
  run_at timestamptz,
  run_from bigint not null default 0,
  seen_at timestamptz,
  cancel_asked boolean not null default false,
  -- where the last finished batch ended, and what came of the lines until there
  done bigint not null default 0,
  entered bigint not null default 0,
  present bigint not null default 0,
  differing bigint not null default 0,
  refused bigint not null default 0,
  marked bigint not null default 0
);
create unique index import_hash on register.import (hash);

-- 导入批次: what one transaction brought.
create table register.import_batch (
  id bigint generated always as identity primary key,
  import bigint not null references register.import,
  first_line bigint not null,
  last_line bigint not null,
  entered bigint not null,
  at timestamptz not null
);
create index import_batch_import on register.import_batch (import, id);

-- 问题行: what was not entered, or entered with something to know, by line and column of the file.
create table register.import_finding (
  import bigint not null references register.import,
  id bigint generated always as identity,
  kind text not null check (kind in ('REFUSED', 'DIFFERENT', 'MARKED')),
  line bigint not null,
  field text not null,
  reason text not null,
  value text not null,
  -- what the book says instead
  present text not null default '',
  primary key (import, id)
);
create index import_finding_kind on register.import_finding (import, kind, id);

-- 导入暂存: the rows of the batch that is being entered. Emptied with each batch; nothing is lost with it.
create unlogged table register.import_row (
  line bigint not null,
  code text not null,
  name text not null,
  name_key text not null,
  established date not null,
  region text not null,
  type text not null,
  capital_fen bigint,
  authority bigint,
  scope text not null,
  domicile text not null,
  content jsonb not null,
  marks text[] not null,
  entity bigint not null default nextval(pg_get_serial_sequence('register.market_entity', 'id')),
  entry bigint not null default nextval(pg_get_serial_sequence('register.register_entry', 'id'))
);
