create extension if not exists btree_gist;

create schema agency;

-- 行政区划, dated editions of GB/T 2260.
create table agency.division (
    code       text not null check (code ~ '^[1-9][0-9]{5}$'),
    name_zh    text not null,
    name_en    text not null,
    level      text not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
    parent     text check (parent ~ '^[1-9][0-9]{5}$'),
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);

-- 街道, 乡镇.
create table agency.town (
    code   text primary key check (code ~ '^[1-9][0-9]{8}$'),
    name   text not null,
    region text not null
);

create index town_region on agency.town (region);

-- 工作日历: a year is loaded as a whole; its days say only what differs from Monday to Friday.
create table agency.calendar_year (
    year        integer primary key,
    notice      text not null,
    provisional boolean not null
);

create table agency.working_calendar (
    day     date primary key,
    year    integer not null references agency.calendar_year on delete cascade,
    kind    text not null check (kind in ('HOLIDAY', 'MAKE_UP_WORKDAY')),
    name_zh text not null,
    name_en text not null
);

-- Which edition of a reference file is in the tables.
create table agency.reference_edition (
    file      text primary key,
    hash      text not null,
    loaded_at timestamptz not null
);

-- 机构.
create table agency.unit (
    id         bigint generated always as identity primary key,
    parent     bigint references agency.unit,
    bureau     bigint not null references agency.unit deferrable initially deferred,
    level      text not null
               check (level in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'OFFICE', 'DEPARTMENT')),
    region     text not null check (region ~ '^[1-9][0-9]{5}$'),
    short_name text not null,
    name_zh    text not null,
    name_en    text not null,
    address    text not null,
    phone      text not null,
    seal_text  text not null,
    from_day   date not null,
    until_day  date,
    check (parent <> id),
    check ((bureau = id) = (level in ('NATION', 'PROVINCE', 'CITY', 'COUNTY'))),
    check (until_day is null or until_day >= from_day)
);

create index unit_parent on agency.unit (parent);
create index unit_bureau on agency.unit (bureau);
create unique index one_name_in_use on agency.unit (coalesce(parent, 0), name_zh)
    where until_day is null;

-- 本机关: the bureau this installation is of. There is one row, so one set-up wins.
create table agency.installation (
    only_one boolean primary key default true check (only_one),
    bureau   bigint not null references agency.unit deferrable initially deferred,
    set_up_at timestamptz not null
);

-- 岗位.
create table agency.post (
    id                bigint generated always as identity primary key,
    unit              bigint not null references agency.unit,
    name_zh           text not null,
    name_en           text not null,
    first_responsible boolean not null,
    full_time         boolean not null,
    from_day          date not null,
    until_day         date,
    unique (id, unit, first_responsible, full_time),
    check (until_day is null or until_day >= from_day)
);

create unique index one_first_responsible_post on agency.post (unit)
    where first_responsible and until_day is null;
create index post_unit on agency.post (unit);

-- 工作人员.
create table agency.officer (
    id        bigint generated always as identity primary key,
    account   bigint unique,
    bureau    bigint not null references agency.unit,
    name      text not null check (name <> ''),
    number    text not null,
    from_day  date not null,
    until_day date,
    unique (number),
    check (until_day is null or until_day >= from_day)
);

create index officer_bureau on agency.officer (bureau);

-- 任职: append-only; an appointment is ended, never erased. Whoever stands in the post that answers
-- for a unit is its first responsible person 第一责任人; there is one at a time.
create table agency.appointment (
    id                bigint generated always as identity primary key,
    officer           bigint not null references agency.officer,
    unit              bigint not null,
    post              bigint not null,
    first_responsible boolean not null,
    full_time         boolean not null,
    role              text not null,
    from_day          date not null,
    until_day         date,
    given_by          bigint references agency.officer,
    given_at          timestamptz not null,
    ended_by          bigint references agency.officer,
    ended_at          timestamptz,
    foreign key (post, unit, first_responsible, full_time)
        references agency.post (id, unit, first_responsible, full_time),
    check (until_day is null or until_day >= from_day - 1),
    constraint one_role_once exclude using gist
        (officer with =, unit with =, role with =, daterange(from_day, until_day + 1) with &&),
    constraint one_full_time_post exclude using gist
        (officer with =, post with <>, daterange(from_day, until_day + 1) with &&)
        where (full_time),
    constraint one_first_responsible exclude using gist
        (unit with =, officer with <>, daterange(from_day, until_day + 1) with &&)
        where (first_responsible)
);

create index appointment_officer on agency.appointment (officer);
create index appointment_unit on agency.appointment (unit, role);

-- 行政执法证件.
create table agency.certificate (
    number    text primary key,
    officer   bigint not null references agency.officer,
    from_day  date not null,
    until_day date not null,
    check (until_day >= from_day)
);

create index certificate_officer on agency.certificate (officer);

-- 管辖: who is competent for a division or a town in it, in dated editions.
create table agency.jurisdiction (
    id        bigint generated always as identity primary key,
    unit      bigint not null references agency.unit,
    region    text not null check (region ~ '^[1-9][0-9]{5}$'),
    town      text not null default '' check (town = '' or town ~ '^[1-9][0-9]{8}$'),
    from_day  date not null,
    until_day date,
    check (until_day is null or until_day >= from_day),
    constraint one_competent exclude using gist
        (region with =, town with =, daterange(from_day, until_day + 1) with &&)
);

create index jurisdiction_unit on agency.jurisdiction (unit);

-- 代理: a substitute acts under his own name for another, only inside the period (C14).
create table agency.substitution (
    id          bigint generated always as identity primary key,
    officer     bigint not null references agency.officer,
    for_officer bigint not null references agency.officer,
    bureau      bigint not null references agency.unit,
    from_day    date not null,
    until_day   date not null,
    ordered_by  bigint references agency.officer,
    ordered_at  timestamptz not null,
    check (officer <> for_officer),
    check (until_day >= from_day - 1),
    constraint one_absent_for_a_substitute exclude using gist
        (officer with =, bureau with =, daterange(from_day, until_day + 1) with &&),
    constraint one_substitute_for_an_absent exclude using gist
        (for_officer with =, bureau with =, daterange(from_day, until_day + 1) with &&)
);

-- 利害关系申报 (C7).
create table agency.interest (
    id           bigint generated always as identity primary key,
    officer      bigint not null references agency.officer,
    kind         text not null,
    party_kind   text not null,
    party_number text not null,
    party_name   text not null,
    declared_at  timestamptz not null,
    declared_on  date not null,
    withdrawn_at timestamptz,
    withdrawn_on date
);

create index interest_officer on agency.interest (officer);
create unique index one_interest_declared on agency.interest (officer, kind, party_kind, party_number)
    where withdrawn_on is null;

-- 人事与权限日志: who founded, enlisted, appointed and ended what.
create table agency.journal (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    by       bigint references agency.officer,
    act      text not null,
    unit     bigint references agency.unit,
    officer  bigint references agency.officer,
    role     text,
    from_day date,
    until_day date
);

create function agency.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of %.% is refused: the table only grows', tg_op, tg_table_schema, tg_table_name;
end $$;

create trigger journal_only_grows before update or delete or truncate on agency.journal
    for each statement execute function agency.refuse_change();
create trigger appointment_stays before delete or truncate on agency.appointment
    for each statement execute function agency.refuse_change();
create trigger officer_stays before delete or truncate on agency.officer
    for each statement execute function agency.refuse_change();
create trigger unit_stays before delete or truncate on agency.unit
    for each statement execute function agency.refuse_change();
create trigger substitution_stays before delete or truncate on agency.substitution
    for each statement execute function agency.refuse_change();
create trigger interest_stays before delete or truncate on agency.interest
    for each statement execute function agency.refuse_change();

-- Of an appointment only its end may be written, once.
create function agency.only_the_end() returns trigger language plpgsql as $$
begin
    if (new.officer, new.unit, new.post, new.first_responsible, new.full_time, new.role, new.from_day, new.given_at)
       is distinct from
       (old.officer, old.unit, old.post, old.first_responsible, old.full_time, old.role, old.from_day, old.given_at)
       or new.given_by is distinct from old.given_by
       or old.ended_at is not null then
        raise exception 'an appointment is ended once and not changed otherwise';
    end if;
    return new;
end $$;

create trigger appointment_only_ends before update on agency.appointment
    for each row execute function agency.only_the_end();
