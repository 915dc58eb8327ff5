-- 超过法定期限: where less was promised than the law allows, the end of the statutory time is a warning of its own.
alter table casework.warning
    drop constraint warning_kind,
    add constraint warning_kind check (kind in ('REMINDER', 'DUE_SOON', 'OVERDUE', 'STATUTORY_OVERDUE'));

-- A report is of one clock and climbs by it: who is late inside a matter is reported though the whole is in time.
alter table casework.escalation
    add column clock bigint references casework.clock,
    drop constraint escalation_cause_check,
    add constraint escalation_cause check (cause in ('DUE_SOON', 'OVERDUE', 'STATUTORY_OVERDUE')),
    drop constraint escalation_matter_due_cause_rung_key;

update casework.escalation e
   set clock = (select c.id
                  from casework.clock c
                 where c.matter = e.matter
                 order by c.due is distinct from e.due, c.kind <> 'WHOLE', c.round desc
                 limit 1);

alter table casework.escalation
    alter column clock set not null,
    add constraint each_rung_once unique (clock, due, cause, rung);

-- Only a clock inside a matter runs again, when the matter comes back into its stages; its time went on meanwhile.
create or replace function casework.keep_the_start() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A clock is never deleted' using errcode = 'restrict_violation';
    end if;
    if (new.matter, new.round, new.kind, new.started_at, new.started_on, new.promised_days, new.statutory_days,
        new.unit, new.roll_weekend, new.law, new.article, new.clock_rule, new.rule)
       is distinct from
       (old.matter, old.round, old.kind, old.started_at, old.started_on, old.promised_days, old.statutory_days,
        old.unit, old.roll_weekend, old.law, old.article, old.clock_rule, old.rule)
       or (old.ended_at is not null and (new.ended_at is not null or new.kind = 'WHOLE')) then
        raise exception 'What clock % began with does not change, nor does an ended clock', old.id
            using errcode = 'restrict_violation';
    end if;
    if new.extended <> (select coalesce(sum(length), 0) from casework.extension where clock = new.id) then
        raise exception 'Clock % is extended by its extensions only', new.id using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

-- What an officer is told beside the warnings of clocks: that something came to him, or waits for his decision.
alter table casework.reminder
    add column about bigint,
    drop constraint reminder_kind_check,
    drop constraint reminder_check,
    drop constraint reminder_check1,
    add constraint reminder_kind
        check (kind in ('REMINDER', 'DUE_SOON', 'OVERDUE', 'STATUTORY_OVERDUE', 'CALENDAR', 'RECEIVED', 'HAND_OVER',
                        'RECUSAL', 'VOTE', 'OVERRIDE', 'AFTER_CHECK', 'AFTER_CHECK_LATE', 'FAULT_FOUND')),
    add constraint reminder_of_a_calendar check ((kind = 'CALENDAR') = (edition is not null)),
    add constraint reminder_of_a_clock check (kind not in ('REMINDER', 'DUE_SOON', 'OVERDUE', 'STATUTORY_OVERDUE')
                                              or (clock is not null and due is not null)),
    add constraint reminder_of_something check (matter is not null or count is not null);

create unique index told_once_of_a_task on casework.reminder (kind, about, officer) where about is not null;

-- Matters that came by rule are told in one line until it is seen.
create unique index received_in_one_line on casework.reminder (officer) where kind = 'RECEIVED' and seen_at is null;
