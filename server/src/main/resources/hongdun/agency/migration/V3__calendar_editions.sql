-- 工作日历的版次: a year is published again and again (provisional, by its notice, by a later notice); what held
-- before stays readable, and a clock says by which edition it was reckoned. The number grows over all years.
create table agency.calendar_edition (
    id           bigint generated always as identity primary key,
    year         integer     not null check (year between 2000 and 2200),
    notice       text        not null,
    provisional  boolean     not null,
    published_by bigint      references agency.officer,
    published_at timestamptz not null,
    check (provisional = (notice = ''))
);

create index calendar_edition_of_year on agency.calendar_edition (year, id desc);

create table agency.calendar_day (
    edition bigint not null references agency.calendar_edition,
    day     date   not null,
    kind    text   not null check (kind in ('HOLIDAY', 'MAKE_UP_WORKDAY')),
    name_zh text   not null check (name_zh <> ''),
    name_en text   not null check (name_en <> ''),
    primary key (edition, day),
    check (kind = 'HOLIDAY' or extract(isodow from day) > 5)
);

insert into agency.calendar_edition (year, notice, provisional, published_at)
select year, notice, provisional, make_timestamptz(year - 1, 12, 1, 0, 0, 0, 'Asia/Shanghai') from agency.calendar_year order by year;

insert into agency.calendar_day (edition, day, kind, name_zh, name_en)
select e.id, d.day, d.kind, d.name_zh, d.name_en
  from agency.working_calendar d
  join agency.calendar_edition e on e.year = d.year;

drop table agency.working_calendar;
drop table agency.calendar_year;

create trigger calendar_edition_stays before update or delete or truncate on agency.calendar_edition
    for each statement execute function agency.refuse_change();
create trigger calendar_day_stays before update or delete or truncate on agency.calendar_day
    for each statement execute function agency.refuse_change();
