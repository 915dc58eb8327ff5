-- 请假外出: when an officer is away. It is cut short, never erased.
create table agency.absence (
    id          bigint generated always as identity primary key,
    officer     bigint not null references agency.officer,
    bureau      bigint not null references agency.unit,
    kind        text not null check (kind in ('LEAVE', 'SICK', 'TRAVEL', 'TRAINING', 'SECONDED')),
    from_day    date not null,
    until_day   date not null,
    recorded_by bigint not null references agency.officer,
    recorded_at timestamptz not null,
    check (until_day >= from_day - 1),
    constraint one_absence_at_a_time exclude using gist
        (officer with =, daterange(from_day, until_day + 1) with &&)
);

create index absence_of_bureau on agency.absence (bureau, until_day);

create trigger absence_stays before delete or truncate on agency.absence
    for each statement execute function agency.refuse_change();
