-- 重算: the reckoning after a new edition of the calendar, written with the edition, so that it is never forgotten.
create table casework.recalendar (
    edition     bigint      primary key,
    year        integer     not null,
    started_at  timestamptz not null,
    upto        bigint      not null,
    at_clock    bigint      not null default 0,
    total       bigint      not null,
    done        bigint      not null default 0,
    moved       bigint      not null default 0,
    told        bigint      not null default 0,
    finished_at timestamptz
);

-- The clocks an edition moved, and whether the party has been told.
create table casework.moved_clock (
    edition  bigint  not null references casework.recalendar,
    clock    bigint  not null,
    matter   bigint  not null,
    kind     text    not null,
    old_due  date    not null,
    new_due  date    not null,
    party    text    not null,
    told     boolean not null default false,
    primary key (edition, clock)
);

-- Who has one address is one party and is told once of all his matters.
create index moved_clock_untold on casework.moved_clock (edition, party) where not told;
