create extension if not exists btree_gist;

create schema casework;

-- The last number given in a series: division code of the bureau, kind and year, as printed.
create table casework.numbering (
    series text   primary key,
    last   bigint not null check (last > 0)
);

create table casework.matter (
    id             bigint generated always as identity primary key,
    procedure      text        not null,
    item           text        not null,
    number         text        not null unique,
    query_code     text        not null unique check (query_code ~ '^[0-9A-HJ-NP-RTUWXY]{8}$'),
    subject        text        not null,
    bureau         bigint      not null,
    region         text        not null,
    stage          text        not null,
    version        integer     not null default 1,
    round          integer     not null default 1,
    rule_set       text        not null,
    variant        text        not null,
    party_account  bigint,
    party_name     text        not null,
    party_address  text        not null,
    party_language text        not null check (party_language in ('ZH', 'EN')),
    handler        bigint,
    opened_at      timestamptz not null,
    concluded_at   timestamptz check (concluded_at >= opened_at)
);

create index matter_of_bureau on casework.matter (bureau, id);
create index open_matter_of_bureau on casework.matter (bureau, procedure, stage, id) where concluded_at is null;
create index concluded_matter on casework.matter (bureau, concluded_at) where concluded_at is not null;
create index matter_of_account on casework.matter (party_account, id) where party_account is not null;

-- In whose hands a matter lay, period after period: an officer, the queue of those who may take the next
-- step, or the party.
create table casework.assignment (
    id     bigint generated always as identity primary key,
    matter bigint    not null references casework.matter,
    period tstzrange not null,
    kind   text      not null check (kind in ('OFFICER', 'QUEUE', 'PARTY')),
    officer bigint,
    unit   bigint,
    roles  text[]    not null default '{}',
    check ((kind = 'OFFICER') = (officer is not null)),
    check ((kind = 'PARTY') = (unit is null)),
    check ((kind = 'QUEUE') = (cardinality(roles) > 0)),
    constraint one_owner_at_a_time exclude using gist (matter with =, period with &&)
);

create index owner_now_officer on casework.assignment (officer, matter) where upper_inf(period) and kind = 'OFFICER';
create index owner_now_queue on casework.assignment (unit, matter) where upper_inf(period) and kind = 'QUEUE';

-- An open matter has an owner at every instant from its opening on; a concluded one until its conclusion.
create function casework.insist_on_an_owner() returns trigger language plpgsql as $$
declare
    one     bigint;
    life    tstzmultirange;
    owned   tstzmultirange;
begin
    if tg_table_name = 'matter' then
        one := new.id;
    else
        one := coalesce(new.matter, old.matter);
    end if;
    select tstzmultirange(tstzrange(opened_at, concluded_at)) into life
      from casework.matter where id = one;
    select coalesce(range_agg(period), '{}') into owned
      from casework.assignment where matter = one;
    if life is distinct from owned then
        raise exception 'Matter % lacks an owner at some instant', one using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;

create constraint trigger always_owned after insert or update of opened_at, concluded_at on casework.matter
    deferrable initially deferred for each row execute function casework.insist_on_an_owner();
create constraint trigger always_owned after insert or update or delete on casework.assignment
    deferrable initially deferred for each row execute function casework.insist_on_an_owner();

-- A period that runs: its start, its rule, and the days reckoned from start and stops. The day of the event is
-- not counted. due stands still (null) while the clock is stopped.
create table casework.clock (
    id                bigint generated always as identity primary key,
    matter            bigint      not null references casework.matter,
    round             integer     not null,
    started_at        timestamptz not null,
    started_on        date        not null,
    rule              text        not null check (rule in ('WORKING_DAYS_FROM_NEXT_DAY')),
    promised_days     integer     not null check (promised_days >= 0),
    statutory_days    integer     not null check (statutory_days >= promised_days),
    law               text        not null,
    article           text        not null,
    due               date,
    statutory_due     date,
    warn_on           date,
    provisional       boolean     not null,
    ended_at          timestamptz,
    unique (matter, round)
);

create index clock_running on casework.clock (due) where ended_at is null and due is not null;
create index clock_provisional on casework.clock (matter) where ended_at is null and provisional;

create table casework.stop (
    clock      bigint      not null references casework.clock,
    stopped_at timestamptz not null,
    resumed_at timestamptz check (resumed_at >= stopped_at),
    stage      text        not null,
    primary key (clock, stopped_at)
);

create unique index one_stop_at_a_time on casework.stop (clock) where resumed_at is null;

-- Each warning strikes once for a clock.
create table casework.warning (
    clock     bigint      not null references casework.clock,
    kind      text        not null check (kind in ('DUE_SOON', 'OVERDUE')),
    struck_at timestamptz not null,
    primary key (clock, kind)
);

create table casework.notice (
    id          bigint generated always as identity primary key,
    matter      bigint      not null references casework.matter,
    given_at    timestamptz not null,
    subject_key text        not null,
    body_key    text        not null,
    arguments   text[]      not null,
    sent        boolean     not null
);

create index notice_of_matter on casework.notice (matter, id);

create table casework.journal (
    id          bigint generated always as identity primary key,
    matter      bigint      not null references casework.matter,
    round       integer     not null,
    at          timestamptz not null,
    step        text        not null,
    from_stage  text        not null,
    to_stage    text        not null,
    by_kind     text        not null check (by_kind in ('OFFICER', 'PARTY', 'SYSTEM')),
    officer     bigint,
    unit        bigint,
    role        text,
    by_name     text        not null,
    in_place_of bigint,
    for_party   boolean     not null default false,
    note        text        not null,
    law         text,
    article     text,
    check ((by_kind = 'OFFICER') = (officer is not null)),
    check (for_party = false or by_kind = 'OFFICER')
);

create index journal_of_matter on casework.journal (matter, id);

create function casework.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on %.% is refused: it is append-only', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

-- Words that may be personal can be blanked (the column is the trigger's argument); nothing else ever changes.
create function casework.allow_blanking_only() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0]
       and to_jsonb(new) -> tg_argv[0] in ('""', '[]') then
        return new;
    end if;
    raise exception 'A line of %.% can only have its % blanked', tg_table_schema, tg_table_name, tg_argv[0]
        using errcode = 'restrict_violation';
end
$$;

create trigger blanked_only before update on casework.journal
    for each row execute function casework.allow_blanking_only('note');
create trigger never_deleted before delete on casework.journal
    for each row execute function casework.refuse_change();
create trigger never_emptied before truncate on casework.journal
    for each statement execute function casework.refuse_change();
create trigger blanked_only before update on casework.notice
    for each row execute function casework.allow_blanking_only('arguments');
create trigger never_deleted before delete on casework.notice
    for each row execute function casework.refuse_change();
create trigger never_emptied before truncate on casework.notice
    for each statement execute function casework.refuse_change();

-- A matter as of now, with the last day of its promised time while its clock runs.
create view casework.matter_now as
select m.id, m.procedure, m.item, m.number, m.query_code, m.subject, m.bureau, m.region, m.stage, m.version, m.round,
       m.rule_set, m.variant, m.party_account, m.party_name, m.party_address, m.party_language, m.handler,
       m.opened_at, m.concluded_at, c.due
  from casework.matter m
  left join casework.clock c on c.matter = m.id and c.round = m.round and c.ended_at is null;
