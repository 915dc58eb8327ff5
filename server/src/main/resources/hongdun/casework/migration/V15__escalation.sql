-- 逐级上报: who was told of a matter, by which rule, each rung once for a last day.
create table casework.escalation (
    id          bigint generated always as identity primary key,
    matter      bigint      not null references casework.matter,
    bureau      bigint      not null,
    cause       text        not null check (cause in ('DUE_SOON', 'OVERDUE')),
    due         date        not null,
    rung        text        not null check (rung in ('PERSON', 'HEAD_OF_UNIT', 'DUTY_LEADER', 'SUPERIOR')),
    rank        text        not null
                check (rank in ('PERSON', 'SUBSTITUTE', 'HEAD_OF_UNIT', 'DUTY_LEADER', 'SUPERIOR', 'VACANT')),
    officer     bigint,
    unit        bigint      not null,
    told_at     timestamptz not null,
    next_on     date,
    seen_at     timestamptz,
    seen_by     bigint,
    closed_at   timestamptz,
    check ((officer is null) = (rank = 'VACANT')),
    check ((seen_at is null) = (seen_by is null)),
    unique (matter, due, cause, rung)
);

create index escalation_told on casework.escalation (officer, id) where closed_at is null;
create index escalation_vacant on casework.escalation (bureau) where closed_at is null and officer is null;
create index escalation_next on casework.escalation (next_on) where next_on is not null;
create index escalation_of_matter on casework.escalation (matter) where closed_at is null;

-- Which queues hold matters now, found by jumping from one to the next.
create index queue_now on casework.assignment (unit, roles, matter) where upper_inf(period) and kind = 'QUEUE';
