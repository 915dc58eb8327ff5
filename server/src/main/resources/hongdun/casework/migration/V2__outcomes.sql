-- What is counted of a concluded matter, written with its conclusion: working days by the calendar of that day.
create table casework.outcome (
    matter         bigint  primary key references casework.matter,
    bureau         bigint  not null,
    decided        boolean not null,
    submitted_on   date    not null,
    concluded_on   date    not null check (concluded_on >= submitted_on),
    working_days   integer not null check (working_days >= 0),
    statutory_days integer not null,
    overdue        boolean not null
);

create index outcome_by_day on casework.outcome (concluded_on, bureau);
create index matter_by_opening on casework.matter (opened_at, bureau);
create index warning_by_time on casework.warning (kind, struck_at);

create trigger append_only before update or delete on casework.outcome
    for each row execute function casework.refuse_change();
create trigger never_emptied before truncate on casework.outcome
    for each statement execute function casework.refuse_change();

-- A matter as the lists of the desk show it: as of now, and in whose hands.
create view casework.desk_line as
select m.id, m.procedure, m.item, m.number, m.query_code, m.subject, m.bureau, m.region, m.stage, m.version, m.round,
       m.rule_set, m.variant, m.party_account, m.party_name, m.party_address, m.party_language, m.handler,
       m.opened_at, m.concluded_at, m.due,
       a.kind as holder_kind, a.officer as holder_officer, a.roles as holder_roles
  from casework.matter_now m
  left join casework.assignment a on a.matter = m.id and upper_inf(a.period);
