-- 机构类别: which kind of unit a unit is, as an administrator said; the newest line of a unit holds.
create table figures.unit_kind (
  id     bigint generated always as identity primary key,
  unit   bigint      not null,
  kind   text        not null check (kind in ('OFFICE', 'WINDOW', 'ENFORCEMENT', 'OTHER')),
  set_by bigint      not null,
  set_at timestamptz not null
);
create index unit_kind_unit on figures.unit_kind (unit, id desc);

create function figures.only_grows() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: the table only grows', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger unit_kind_only_grows before update or delete or truncate on figures.unit_kind
  for each statement execute function figures.only_grows();
