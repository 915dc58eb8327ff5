-- 服务规范: what a counter promises the people who come to it, and which items it usually handles. Every change is an
-- edition of its own; the newest holds.
create table catalogue.counter_edition (
    id         bigint generated always as identity primary key,
    unit       bigint      not null,
    -- the codes of the items it usually handles; empty for all
    items      text[]      not null,
    officer    bigint      not null,
    revised_at timestamptz not null
);

create index counter_edition_of_unit on catalogue.counter_edition (unit, id);

create table catalogue.counter_standard (
    edition  bigint  not null references catalogue.counter_edition (id),
    position integer not null,
    title_zh text    not null check (title_zh <> ''),
    title_en text    not null check (title_en <> ''),
    text_zh  text    not null check (text_zh <> ''),
    text_en  text    not null check (text_en <> ''),
    primary key (edition, position)
);

create function catalogue.refuse_change_of_counter() returns trigger language plpgsql as $$
begin
    raise exception 'catalogue.% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on catalogue.counter_edition
    for each row execute function catalogue.refuse_change_of_counter();
create trigger append_only before update or delete on catalogue.counter_standard
    for each row execute function catalogue.refuse_change_of_counter();
