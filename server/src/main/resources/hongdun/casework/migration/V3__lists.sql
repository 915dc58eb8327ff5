-- The list of what is done begins with the latest day.
create index concluded_matter_by_day on casework.matter
    (bureau, (cast(concluded_at at time zone 'Asia/Shanghai' as date)) desc, id)
    where concluded_at is not null;
