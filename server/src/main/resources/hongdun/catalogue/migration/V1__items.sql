create schema catalogue;

-- An item as it stands from a day on, until its next edition begins.
create table catalogue.edition (
    id            bigint generated always as identity primary key,
    item          text        not null check (item ~ '^[a-z-]+\.[a-z0-9-]+$'),
    valid_from    date        not null,
    hash          text        not null,
    title_zh      text        not null,
    title_en      text        not null,
    summary_zh    text        not null,
    summary_en    text        not null,
    audience_zh   text        not null,
    audience_en   text        not null,
    conditions_zh text        not null,
    conditions_en text        not null,
    rule_set      text        not null,
    fee_zh        text        not null,
    fee_en        text        not null,
    result_zh     text        not null,
    result_en     text        not null,
    remedies_zh   text        not null,
    remedies_en   text        not null,
    online_path   text        not null,
    loaded_at     timestamptz not null,
    unique (item, valid_from)
);

create table catalogue.legal_basis (
    edition  bigint  not null references catalogue.edition on delete cascade,
    position integer not null,
    law      text    not null,
    article  text    not null,
    primary key (edition, position)
);

create table catalogue.material (
    edition   bigint  not null references catalogue.edition on delete cascade,
    position  integer not null,
    code      text    not null,
    title_zh  text    not null,
    title_en  text    not null,
    note_zh   text    not null,
    note_en   text    not null,
    law       text    not null,
    article   text    not null,
    generated boolean not null,
    required  boolean not null,
    primary key (edition, position),
    unique (edition, code)
);

-- Limits in working days: what the law allows, what is promised (0: on the spot), by how much it may be prolonged.
create table catalogue.time_limit (
    edition bigint  not null references catalogue.edition on delete cascade,
    kind    text    not null check (kind in ('STATUTORY', 'PROMISED', 'EXTENSION')),
    days    integer not null check (days >= 0),
    law     text    not null,
    article text    not null,
    primary key (edition, kind)
);

create table catalogue.step (
    edition  bigint  not null references catalogue.edition on delete cascade,
    position integer not null,
    title_zh text    not null,
    title_en text    not null,
    text_zh  text    not null,
    text_en  text    not null,
    primary key (edition, position)
);

-- 审批模式: who takes which step and by when. bureau 0: for every bureau that has none of its own.
create table catalogue.variant (
    id            bigint generated always as identity primary key,
    code          text    not null,
    item          text    not null,
    bureau        bigint  not null,
    valid_from    date    not null,
    valid_to      date,
    promised_days integer not null check (promised_days >= 0),
    hash          text    not null,
    check (valid_to >= valid_from),
    unique (item, bureau, valid_from)
);

create table catalogue.variant_role (
    variant bigint not null references catalogue.variant on delete cascade,
    step    text   not null,
    role    text   not null,
    primary key (variant, step, role)
);

-- Who took a step of the one side takes none of the other.
create table catalogue.variant_apart (
    variant  bigint  not null references catalogue.variant on delete cascade,
    position integer not null,
    side     text    not null check (side in ('ONE', 'OTHER')),
    step     text    not null,
    primary key (variant, position, side, step)
);
