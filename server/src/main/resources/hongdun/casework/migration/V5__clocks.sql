-- 期限规则: what a clock of a kind counts, by rule set, from a day on. item '' is every item of the rule set that
-- has no rule of its own; stages empty means as long as the matter is open, otherwise the clock runs from the first
-- of these stages until the matter is in none of them. Lengths that are null come from the catalogue of items.
create table casework.clock_rule (
    id               bigint  generated always as identity primary key,
    rule_set         text    not null,
    item             text    not null default '',
    kind             text    not null check (kind ~ '^[A-Z][A-Z_]*$'),
    valid_from       date    not null,
    stages           text[]  not null default '{}',
    unit             text    not null check (unit in ('WORKING_DAYS', 'DAYS', 'MONTHS', 'YEARS')),
    promised         integer check (promised >= 0),
    statutory        integer check (statutory >= 0),
    roll_weekend     boolean not null,
    stops            text[]  not null default '{STAGE}',
    extension_length integer not null default 0 check (extension_length >= 0),
    extension_times  integer not null default 0 check (extension_times >= 0),
    extension_role   text    check (extension_role in ('DIVISION_HEAD', 'LEADER', 'HEAD')),
    extension_law    text,
    extension_article text,
    remind_percent   integer not null default 50 check (remind_percent between 1 and 100),
    warn_percent     integer not null default 90 check (warn_percent between 1 and 100),
    law              text,
    article          text,
    unique (rule_set, item, kind, valid_from),
    check (promised <= statutory),
    check ((extension_length > 0) = (extension_times > 0)),
    check ((extension_length > 0) = (extension_role is not null and extension_law is not null
                                     and extension_article is not null)),
    check ((law is null) = (article is null)),
    check (kind = 'WHOLE' or (statutory is not null and law is not null))
);

insert into casework.clock_rule
  (rule_set, item, kind, valid_from, stages, unit, promised, statutory, roll_weekend, stops, extension_length,
   extension_times, extension_role, extension_law, extension_article, law, article)
values
  -- 条例第十九条, 实施细则第十八条: three working days, three more when the leader of the authority allows it.
  ('R2022', '', 'WHOLE', date '2022-03-01', '{}', 'WORKING_DAYS', null, null, true,
   '{STAGE}', 3, 1, 'LEADER', 'REGISTRATION_RULES', '18', null, null),
  -- 行政许可法第四十二条: twenty days, ten more; in working days by its Art. 82. Art. 45: hearings, tests and expert
  -- reviews are not counted.
  ('LICENSING', '', 'WHOLE', date '2004-07-01', '{}', 'WORKING_DAYS', null, 20, true,
   '{STAGE,TEST,HEARING,EXPERT_REVIEW}', 10, 1, 'LEADER', 'LICENSING_LAW', '42', 'LICENSING_LAW', '42'),
  -- 行政许可法第三十二条: five days to say what is missing, else accepted from receipt.
  ('LICENSING', '', 'ACCEPTANCE', date '2004-07-01', '{SUBMITTED}', 'WORKING_DAYS', 5, 5, true,
   '{STAGE}', 0, 0, null, null, null, 'LICENSING_LAW', '32');

create function casework.insist_on_dated_rules() returns trigger language plpgsql as $$
begin
    raise exception 'A rule of clocks is never changed: a new one begins on a day'
        using errcode = 'restrict_violation';
end
$$;

create trigger never_changed before update or delete on casework.clock_rule
    for each row execute function casework.insist_on_dated_rules();
create trigger never_emptied before truncate on casework.clock_rule
    for each statement execute function casework.insist_on_dated_rules();

-- Several clocks on a matter, each of a kind; each keeps the rule it began under and says by which edition of the
-- calendar its days were reckoned.
alter table casework.clock
    add column kind         text    not null default 'WHOLE' check (kind ~ '^[A-Z][A-Z_]*$'),
    add column clock_rule   bigint  references casework.clock_rule,
    add column unit         text    not null default 'WORKING_DAYS'
                            check (unit in ('WORKING_DAYS', 'DAYS', 'MONTHS', 'YEARS')),
    add column roll_weekend boolean not null default true,
    add column extended     integer not null default 0 check (extended >= 0),
    add column remind_on    date,
    add column calendar     bigint  not null default 0,
    add column causes       integer not null default -1,
    alter column rule set default 'WORKING_DAYS_FROM_NEXT_DAY',
    drop constraint clock_matter_round_key,
    add constraint one_clock_of_a_kind unique (matter, round, kind);

update casework.clock c
   set causes = case when c.due is null then -1 else 0 end
                + (select count(*) + count(s.resumed_at) from casework.stop s where s.clock = c.id)
                + case when c.due is null and exists (select 1 from casework.stop s where s.clock = c.id)
                       then 1 else 0 end;

-- 中止: why a clock stood still and by which paper. What a stage stops is justified by the paper issued with the
-- step; whatever an officer stops himself cannot be without one.
alter table casework.stop
    add column cause        text   not null default 'STAGE' check (cause ~ '^[A-Z][A-Z_]*$'),
    add column document     bigint,
    add column paper        text   not null default '',
    add column officer      bigint,
    add column resume_paper text   not null default '',
    add constraint justified_by_a_paper
        check (cause = 'STAGE' or (paper <> '' and officer is not null)),
    add constraint resumed_by_a_paper
        check (cause = 'STAGE' or resumed_at is null or resume_paper <> '');

create function casework.keep_the_stop() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A stop of a clock is never deleted' using errcode = 'restrict_violation';
    end if;
    if (new.clock, new.stopped_at, new.stage, new.cause, new.officer)
       is distinct from (old.clock, old.stopped_at, old.stage, old.cause, old.officer)
       or (old.resumed_at is not null and new.resumed_at is distinct from old.resumed_at)
       or (old.paper <> '' and new.paper is distinct from old.paper)
       or (old.document is not null and new.document is distinct from old.document)
       or (old.resume_paper <> '' and new.resume_paper is distinct from old.resume_paper) then
        raise exception 'A stop of a clock is resumed once and given its papers once, and not changed otherwise'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

-- A stop that is over when it is written comes from the past: the days of its clock were reckoned with it.
create function casework.count_the_past_stop() returns trigger language plpgsql as $$
begin
    update casework.clock set causes = casework.causes_of(new.clock) where id = new.clock and causes >= 0;
    return null;
end
$$;

create trigger of_the_past after insert on casework.stop
    for each row when (new.resumed_at is not null) execute function casework.count_the_past_stop();
create trigger kept before update or delete on casework.stop
    for each row execute function casework.keep_the_stop();
create trigger never_emptied before truncate on casework.stop
    for each statement execute function casework.refuse_change();

-- 延长: by the right role, before the period is over, within what the law gives, told to the party.
create table casework.extension (
    clock      bigint      not null references casework.clock,
    number     integer     not null check (number > 0),
    granted_at timestamptz not null,
    granted_on date        not null,
    length     integer     not null check (length > 0),
    last_day   date        not null,
    officer    bigint      not null,
    role       text        not null,
    paper      text        not null check (paper <> ''),
    reason     text        not null check (reason <> ''),
    law        text        not null,
    article    text        not null,
    notice     bigint      not null references casework.notice,
    primary key (clock, number),
    constraint before_it_is_over check (granted_on <= last_day)
);

create function casework.insist_on_lawful_extension() returns trigger language plpgsql as $$
declare
    given   integer;
    granted integer;
    rule    casework.clock_rule;
begin
    select r.* into rule
      from casework.clock c join casework.clock_rule r on r.id = c.clock_rule
     where c.id = new.clock and c.ended_at is null;
    select coalesce(sum(length), 0), count(*) into given, granted
      from casework.extension where clock = new.clock;
    if rule.id is null or new.number <> granted + 1 or new.number > rule.extension_times
       or given + new.length > rule.extension_length or new.role is distinct from rule.extension_role then
        raise exception 'The law does not allow this extension of clock %', new.clock
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger lawful before insert on casework.extension
    for each row execute function casework.insist_on_lawful_extension();
create trigger append_only before update or delete on casework.extension
    for each row execute function casework.refuse_change();
create trigger never_emptied before truncate on casework.extension
    for each statement execute function casework.refuse_change();

-- What a clock began with never changes, and its days change only with a cause: a stop, a resumption, an extension,
-- a newer calendar. No edit of a matter pushes a deadline back.
create function casework.causes_of(one bigint) returns integer language sql stable as $$
    select (select count(*) + count(resumed_at) from casework.stop where clock = one)::integer
         + (select count(*) from casework.extension where clock = one)::integer
$$;

create function casework.keep_the_start() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A clock is never deleted' using errcode = 'restrict_violation';
    end if;
    if (new.matter, new.round, new.kind, new.started_at, new.started_on, new.promised_days, new.statutory_days,
        new.unit, new.roll_weekend, new.law, new.article, new.clock_rule, new.rule)
       is distinct from
       (old.matter, old.round, old.kind, old.started_at, old.started_on, old.promised_days, old.statutory_days,
        old.unit, old.roll_weekend, old.law, old.article, old.clock_rule, old.rule)
       or (old.ended_at is not null) then
        raise exception 'What clock % began with does not change, nor does an ended clock', old.id
            using errcode = 'restrict_violation';
    end if;
    if new.extended <> (select coalesce(sum(length), 0) from casework.extension where clock = new.id) then
        raise exception 'Clock % is extended by its extensions only', new.id using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create function casework.insist_on_a_cause() returns trigger language plpgsql as $$
begin
    new.causes := casework.causes_of(new.id);
    if new.causes = old.causes then
        raise exception 'The days of clock % change only by a stop, an extension or a newer calendar', new.id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create function casework.note_the_causes() returns trigger language plpgsql as $$
begin
    new.causes := case when new.due is null then -1 else 0 end;
    return new;
end
$$;

create trigger begins before insert on casework.clock
    for each row execute function casework.note_the_causes();
create trigger kept before update of matter, round, kind, started_at, started_on, promised_days, statutory_days,
                                     unit, roll_weekend, law, article, clock_rule, rule, extended, ended_at
                 or delete on casework.clock
    for each row execute function casework.keep_the_start();
create trigger moved_with_cause before update on casework.clock
    for each row
    when ((new.due, new.statutory_due, new.warn_on, new.remind_on)
          is distinct from (old.due, old.statutory_due, old.warn_on, old.remind_on)
          and (new.calendar <= old.calendar or old.due is null or new.due is null))
    execute function casework.insist_on_a_cause();
create trigger never_emptied before truncate on casework.clock
    for each statement execute function casework.refuse_change();

-- Each warning strikes once for a day on which a clock is due: when a stop or an extension moves that day, what was
-- struck before stays, and the new day has its own.
alter table casework.warning
    drop constraint warning_pkey,
    drop constraint warning_kind_check,
    add column due date,
    add constraint warning_kind check (kind in ('REMINDER', 'DUE_SOON', 'OVERDUE'));

update casework.warning w
   set due = coalesce(c.due, c.started_on)
  from casework.clock c
 where c.id = w.clock;

create function casework.note_the_day() returns trigger language plpgsql as $$
begin
    if new.due is null then
        select coalesce(due, started_on) into new.due from casework.clock where id = new.clock;
    end if;
    return new;
end
$$;

create trigger of_a_day before insert on casework.warning
    for each row execute function casework.note_the_day();

alter table casework.warning
    alter column due set not null,
    add primary key (clock, kind, due);

create index clock_to_remind on casework.clock (remind_on)
    where ended_at is null and remind_on is not null;

-- 提醒: what an officer is told, once, and whether he has seen it.
create table casework.reminder (
    id      bigint generated always as identity primary key,
    officer bigint      not null,
    at      timestamptz not null,
    kind    text        not null check (kind in ('REMINDER', 'DUE_SOON', 'OVERDUE', 'CALENDAR')),
    matter  bigint      references casework.matter,
    clock   bigint      references casework.clock,
    due     date,
    year    integer,
    edition bigint,
    count   bigint,
    seen_at timestamptz,
    check ((kind = 'CALENDAR') = (matter is null)),
    check ((kind = 'CALENDAR') = (edition is not null))
);

create unique index reminded_once on casework.reminder (officer, clock, kind, due) where clock is not null;
create unique index told_once_of_an_edition on casework.reminder (officer, edition) where edition is not null;
create index reminder_unseen on casework.reminder (officer, id desc) where seen_at is null;

-- A matter as of now, with the last day of its promised time while its clock runs.
create or replace view casework.matter_now as
select m.id, m.procedure, m.item, m.number, m.query_code, m.subject, m.bureau, m.region, m.stage, m.version, m.round,
       m.rule_set, m.variant, m.party_account, m.party_name, m.party_address, m.party_language, m.handler,
       m.opened_at, m.concluded_at, c.due
  from casework.matter m
  left join casework.clock c on c.matter = m.id and c.round = m.round and c.kind = 'WHOLE' and c.ended_at is null;
