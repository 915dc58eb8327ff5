-- 办件一览: what the lists of the desk filter and sort by, one narrow row for a matter and each bureau on whose desk it
-- stands: the one that decides, and the one to which the counter's work is delegated. It says nothing the other tables
-- do not say, is kept by their triggers in the same transaction, and casework.list_matters makes it anew.
create table casework.listed (
    matter         bigint  not null,
    bureau         bigint  not null,
    -- the bureau that decides; where matters are counted, each counts once
    own            boolean not null,
    procedure      text    not null,
    stage          text    not null,
    item           text    not null,
    opened_on      date    not null,
    concluded_on   date,
    -- the last promised day; 9999-12-31 while the clock stands still or is over
    due            date    not null,
    -- handed in again since it was first handed in
    resubmitted    boolean not null,
    holder_kind    text,
    holder_officer bigint,
    -- whose turn it is at this desk, while it waits here for whoever takes it
    holder_roles   text[],
    -- the officer who answers for it, also while the party corrects and after the end
    keeper         bigint,
    -- the unit he acts for
    unit           bigint,
    primary key (matter, bureau)
);

create index listed_open on casework.listed (bureau, due, matter) where concluded_on is null;
create index listed_keeper on casework.listed (keeper, due, matter) where concluded_on is null;
create index listed_queue on casework.listed (bureau, due, matter) where concluded_on is null and holder_kind = 'QUEUE';
create index listed_opened on casework.listed (bureau, opened_on, matter);
create index listed_done on casework.listed (bureau, concluded_on, matter) where concluded_on is not null;
create index listed_kept on casework.listed (keeper, concluded_on, matter) where concluded_on is not null;
create index assignment_of_matter on casework.assignment (matter, id);
drop index casework.concluded_matter_by_day;

-- 查找词: number and subject of a matter, written once, so that its wide index is not touched by every step.
create function casework.pairs(word text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct substr(word, i, 2)), '{}')
              from generate_series(1, length(word) - 1) as i);

create table casework.search_line (
    matter bigint not null,
    bureau bigint not null,
    words  text   not null,
    primary key (matter, bureau)
);

create index search_line_pairs on casework.search_line using gin (casework.pairs(words)) with (fastupdate = off);

create index matter_of_party on casework.matter (party_name);
create index matter_of_address on casework.matter (party_address) where party_address <> '';

create function casework.list_matters(ids bigint[]) returns void language sql as $$
    insert into casework.listed as l
           (matter, bureau, own, procedure, stage, item, opened_on, concluded_on, due, resubmitted, holder_kind,
            holder_officer, holder_roles, keeper, unit)
    select d.id, desk.bureau, desk.own, d.procedure, d.stage, d.item,
           cast(d.opened_at at time zone 'Asia/Shanghai' as date),
           cast(d.concluded_at at time zone 'Asia/Shanghai' as date),
           case when d.concluded_at is null and d.due is not null then d.due else date '9999-12-31' end,
           d.round > 1, d.holder_kind, d.holder_officer,
           case when d.holder_kind = 'QUEUE' and d.holder_unit = desk.bureau then d.holder_roles end,
           coalesce(d.holder_officer, d.handler),
           (select a.unit
              from casework.assignment a
             where a.matter = d.id and a.unit is not null
             order by a.id desc
             limit 1)
      from casework.desk_line d
     cross join lateral (
             select d.bureau, true as own
             union all
             select d.delegate, false where d.delegate is not null) as desk
     where d.id = any (ids)
        on conflict (matter, bureau) do update
       set stage = excluded.stage, concluded_on = excluded.concluded_on, due = excluded.due,
           resubmitted = excluded.resubmitted, holder_kind = excluded.holder_kind,
           holder_officer = excluded.holder_officer, holder_roles = excluded.holder_roles,
           keeper = excluded.keeper, unit = excluded.unit
     where (l.stage, l.concluded_on, l.due, l.resubmitted, l.holder_kind, l.holder_officer, l.holder_roles, l.keeper,
            l.unit)
           is distinct from
           (excluded.stage, excluded.concluded_on, excluded.due, excluded.resubmitted, excluded.holder_kind,
            excluded.holder_officer, excluded.holder_roles, excluded.keeper, excluded.unit)
$$;

create function casework.list_opened() returns trigger language plpgsql as $$
begin
    insert into casework.search_line (matter, bureau, words)
    select id, bureau, lower(number || ' ' || subject) from changed
    union all
    select id, delegate, lower(number || ' ' || subject) from changed where delegate is not null;
    perform casework.list_matters(array(select id from changed));
    return null;
end
$$;

create function casework.list_moved() returns trigger language plpgsql as $$
begin
    perform casework.list_matters(array(select id from changed));
    return null;
end
$$;

create function casework.list_changed() returns trigger language plpgsql as $$
begin
    perform casework.list_matters(array(select matter from changed));
    return null;
end
$$;

-- A clock that turns changes the due day alone; of a million clocks that are reckoned anew only those that moved.
create function casework.list_due() returns trigger language plpgsql as $$
begin
    update casework.listed l
       set due = coalesce(m.due, date '9999-12-31')
      from casework.matter_now m
     where m.id in (select n.matter
                      from changed n
                      join former o on o.id = n.id
                     where n.due is distinct from o.due or n.ended_at is distinct from o.ended_at)
       and l.matter = m.id
       and l.concluded_on is null
       and l.due is distinct from coalesce(m.due, date '9999-12-31');
    return null;
end
$$;

create trigger listed_when_opened after insert on casework.matter
    referencing new table as changed for each statement execute function casework.list_opened();
create trigger listed_when_moved after update on casework.matter
    referencing new table as changed for each statement execute function casework.list_moved();
create trigger listed_when_handed after insert on casework.assignment
    referencing new table as changed for each statement execute function casework.list_changed();
create trigger listed_when_released after update on casework.assignment
    referencing new table as changed for each statement execute function casework.list_changed();
create trigger listed_when_clock_starts after insert on casework.clock
    referencing new table as changed for each statement execute function casework.list_changed();
create trigger listed_when_clock_turns after update on casework.clock
    referencing new table as changed old table as former for each statement execute function casework.list_due();

insert into casework.search_line (matter, bureau, words)
select id, bureau, lower(number || ' ' || subject) from casework.matter
union all
select id, delegate, lower(number || ' ' || subject) from casework.matter where delegate is not null;
select casework.list_matters(array(select id from casework.matter));

-- 常用视图: a filter of the desk under a name; one of them may be what the desk opens with.
create table casework.saved_view (
    id         bigint generated always as identity primary key,
    officer    bigint  not null,
    name       text    not null check (name <> '' and length(name) <= 40),
    filter     text    not null,
    is_default boolean not null default false,
    saved_at   timestamptz not null,
    unique (officer, name)
);

create unique index one_default_view on casework.saved_view (officer) where is_default;

-- 查阅登记: who searched by a person, read across bureaus or took a list away, when and how much (个人信息保护法
-- Art. 51, 54). What was searched for stands here masked.
create table casework.access (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    officer bigint      not null,
    unit    bigint      not null,
    kind    text        not null check (kind in ('SEARCH_PERSON', 'SEARCH_PHONE', 'READ', 'EXPORT_CSV', 'EXPORT_XLSX')),
    what    text        not null,
    -- empty when an export broke off
    rows    bigint
);

create index access_by_time on casework.access (at);
create index access_of_officer on casework.access (officer, at);

create table casework.access_matter (
    access bigint not null references casework.access,
    matter bigint not null,
    primary key (matter, access)
);

create function casework.allow_count_only() returns trigger language plpgsql as $$
begin
    if old.rows is null and to_jsonb(new) - 'rows' = to_jsonb(old) - 'rows' then
        return new;
    end if;
    raise exception 'A line of casework.access only gets its number of rows' using errcode = 'restrict_violation';
end
$$;

create trigger counted_only before update on casework.access
    for each row execute function casework.allow_count_only();
create trigger never_deleted before delete on casework.access
    for each row execute function casework.refuse_change();
create trigger append_only before update or delete on casework.access_matter
    for each row execute function casework.refuse_change();
