-- 责任科室: which unit answers for a kind of matter in a bureau; never two at a time.
create table agency.named_office (
    id        bigint generated always as identity primary key,
    bureau    bigint      not null references agency.unit,
    kind      text        not null check (kind <> ''),
    unit      bigint      not null references agency.unit,
    document  text        not null,
    from_day  date        not null,
    until_day date,
    named_by  bigint      references agency.officer,
    named_at  timestamptz not null,
    check (until_day is null or until_day >= from_day - 1),
    constraint one_named_office exclude using gist
        (bureau with =, kind with =, daterange(from_day, until_day + 1) with &&)
);

create trigger named_office_stays before delete or truncate on agency.named_office
    for each statement execute function agency.refuse_change();
