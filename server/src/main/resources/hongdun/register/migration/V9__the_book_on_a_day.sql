-- 变更登记: an entry of what changed, beside the establishment and what was brought in from earlier registers.
alter table register.register_entry drop constraint register_entry_kind_check;
alter table register.register_entry
  add constraint register_entry_kind_check check (kind in ('ESTABLISHMENT', 'IMPORT', 'ALTERATION'));

-- 登记信息查询证明: which extracts were given, of whom and as of which day.
create table register.extract (
  document bigint primary key,
  region text not null,
  entity bigint not null,
  as_of date not null,
  ordered_by bigint,
  issued_at timestamptz not null
);
create index extract_entity on register.extract (region, entity);
create trigger extract_is_append_only before update or delete or truncate
  on register.extract for each statement execute function register.refuse_change();
