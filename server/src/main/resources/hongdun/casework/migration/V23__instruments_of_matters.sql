-- 委托办理: under which instrument the counter's work for a matter was last delegated, and whether it still is. A matter
-- without a line never was. It tells which matters a begun or ended delegation moves, and by which instrument.
create table casework.delegated (
    matter     bigint  primary key references casework.matter,
    instrument bigint  not null,
    number     text    not null,
    in_force   boolean not null
);

create index matter_open_delegated on casework.matter (bureau, delegate, item, entity_type)
    where delegate is not null and concluded_at is null;

-- The open matters on the desk of a counter that does not decide them: who holds what is counted on one desk.
create index listed_delegated on casework.listed (matter) where not own and concluded_on is null;
