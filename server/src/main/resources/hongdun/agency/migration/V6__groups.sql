-- 领导小组、工作专班: who is in it, for how long, by which document.
create table agency.task_group (
    id         bigint generated always as identity primary key,
    bureau     bigint      not null references agency.unit,
    kind       text        not null check (kind in ('LEADING_GROUP', 'TASK_FORCE')),
    name_zh    text        not null check (name_zh <> ''),
    name_en    text        not null check (name_en <> ''),
    duty       text        not null check (duty <> ''),
    document   text        not null check (document <> ''),
    office     bigint      not null references agency.unit,
    from_day   date        not null,
    until_day  date,
    founded_by bigint      not null references agency.officer,
    founded_at timestamptz not null,
    check (until_day is null or until_day >= from_day - 1),
    check (kind <> 'TASK_FORCE' or until_day is not null)
);

create index task_group_of_bureau on agency.task_group (bureau, id);

create table agency.group_member (
    id         bigint generated always as identity primary key,
    task_group bigint not null references agency.task_group,
    officer    bigint not null references agency.officer,
    part       text   not null check (part in ('CHAIR', 'DEPUTY', 'MEMBER', 'OFFICE_HEAD')),
    from_day   date   not null,
    until_day  date,
    check (until_day is null or until_day >= from_day - 1),
    constraint one_part_at_a_time exclude using gist
        (task_group with =, officer with =, daterange(from_day, until_day + 1) with &&),
    constraint one_chair exclude using gist
        (task_group with =, daterange(from_day, until_day + 1) with &&) where (part = 'CHAIR'),
    constraint one_office_head exclude using gist
        (task_group with =, daterange(from_day, until_day + 1) with &&) where (part = 'OFFICE_HEAD')
);

create trigger task_group_stays before delete or truncate on agency.task_group
    for each statement execute function agency.refuse_change();
create trigger group_member_stays before delete or truncate on agency.group_member
    for each statement execute function agency.refuse_change();
