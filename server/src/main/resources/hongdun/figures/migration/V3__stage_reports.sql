-- 阶段报告: the numbers as they stood when somebody pressed the button, kept as they were told.
create table figures.stage_report (
  id        bigint generated always as identity primary key,
  bureau    bigint      not null,
  from_month text       not null check (from_month ~ '^[0-9]{4}-[0-9]{2}$'),
  to_month  text        not null check (to_month ~ '^[0-9]{4}-[0-9]{2}$'),
  made_by   bigint      not null,
  made_name text        not null,
  made_at   timestamptz not null,
  content   jsonb       not null
);
create index stage_report_bureau on figures.stage_report (bureau, id desc);
create trigger stage_report_only_grows before update or delete or truncate on figures.stage_report
  for each statement execute function figures.only_grows();
