-- 事后抽查: how many of a hundred approvals are drawn, as the variant said when the matter opened.
alter table casework.matter
    add column after_check integer not null default 0 check (after_check between 0 and 100);

create index matter_to_draw_from on casework.matter (concluded_at) where after_check > 0;

-- 抽取: the approvals of one bureau, variant and day. Anybody can repeat it: a matter is drawn when the first eight
-- hexadecimal digits of SHA-256("seed:number") are below the percentage of 2^32.
create table casework.draw (
    id       bigint generated always as identity primary key,
    bureau   bigint      not null,
    variant  bigint      not null,
    day      date        not null,
    percent  integer     not null check (percent between 1 and 100),
    seed     text        not null check (seed ~ '^[0-9a-f]{32}$'),
    drawn_at timestamptz not null,
    unique (bureau, variant, day)
);

create table casework.lot (
    matter bigint  primary key references casework.matter,
    draw   bigint  not null references casework.draw,
    digits text    not null check (digits ~ '^[0-9a-f]{8}$'),
    drawn  boolean not null
);

create index lot_of_draw on casework.lot (draw, matter);

create trigger append_only before update or delete on casework.draw
    for each row execute function casework.refuse_change();
create trigger append_only before update or delete on casework.lot
    for each row execute function casework.refuse_change();

-- 抽查结果: what another officer found in a matter that was drawn.
create table casework.after_check (
    matter     bigint primary key references casework.lot,
    result     text        not null check (result in ('SOUND', 'FAULTY')),
    findings   text        not null check (result = 'SOUND' or findings <> ''),
    officer    bigint      not null,
    unit       bigint      not null,
    checked_at timestamptz not null
);

create trigger append_only before update or delete on casework.after_check
    for each row execute function casework.refuse_change();
