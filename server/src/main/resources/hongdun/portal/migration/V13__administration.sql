-- 管理日志: what administrators changed of the platform, with the value before and after; it only grows.
create table portal.administration_line (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  account bigint references portal.account,
  by_name text not null,
  act     text not null,
  subject text not null,
  before  text not null,
  after   text not null
);
create index administration_line_subject on portal.administration_line (subject, id desc);

create function portal.only_grows() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: the table only grows', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger administration_line_only_grows before update or delete or truncate on portal.administration_line
  for each statement execute function portal.only_grows();

-- 设置: every value ever set; the newest of a key holds, an empty one means the default again.
create table portal.setting (
  id     bigint generated always as identity primary key,
  key    text not null,
  value  text,
  set_by bigint references portal.account,
  set_at timestamptz not null
);
create index setting_key on portal.setting (key, id desc);
create trigger setting_only_grows before update or delete or truncate on portal.setting
  for each statement execute function portal.only_grows();

-- 后台任务: one line a run.
create table portal.job (
  id           bigint generated always as identity primary key,
  kind         text not null,
  subject      text not null default '',
  started_by   bigint references portal.account,
  started_name text not null default '',
  started_at   timestamptz not null,
  done         bigint not null default 0,
  total        bigint not null default 0,
  state        text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  message      text not null default '',
  cancellable  boolean not null default false,
  cancel_asked boolean not null default false,
  seen_at      timestamptz not null,
  finished_at  timestamptz,
  check ((state = 'RUNNING') = (finished_at is null))
);
create index job_open on portal.job (kind) where state = 'RUNNING';
