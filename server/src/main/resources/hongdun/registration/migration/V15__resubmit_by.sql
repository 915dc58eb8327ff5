-- 补正期限: the last day the notice names; the application lapses after it, never on it.
alter table registration.correction add column resubmit_by date;

alter table registration.correction disable trigger correction_append_only;
update registration.correction set resubmit_by = cast(issued_at at time zone 'Asia/Shanghai' as date) + 60;
alter table registration.correction enable trigger correction_append_only;

alter table registration.correction alter column resubmit_by set not null;
create index correction_by_last_day on registration.correction (resubmit_by);
drop index registration.correction_by_time;

-- The party was told that the last day is near, once for a notice.
create table registration.correction_reminded (
  correction  bigint      primary key references registration.correction (id),
  reminded_at timestamptz not null
);
