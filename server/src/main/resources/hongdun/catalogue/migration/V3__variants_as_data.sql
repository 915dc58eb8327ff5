-- Until now no matter referred to a variant by its id, so what the files say is loaded anew at the start.
delete from catalogue.variant;
drop table catalogue.variant_role;
drop table catalogue.variant_apart;

alter table catalogue.variant
    add column entity_type text    not null default '',
    add column state       text    not null default 'DRAFT'
        check (state in ('DRAFT', 'ACTIVE', 'REPLACED', 'DISCARDED')),
    add column revision    integer not null default 1,
    add column after_check integer not null default 0 check (after_check between 0 and 100),
    alter column valid_from drop not null,
    alter column hash set default '',
    drop constraint variant_item_bureau_valid_from_key,
    add check (state in ('DRAFT', 'DISCARDED') or valid_from is not null);

create unique index variant_in_force on catalogue.variant (item, bureau, entity_type, valid_from)
    where state = 'ACTIVE';

-- 环节: a step of the law's table that the variant uses. Steps of different hands are taken by different persons;
-- hand 0 is of any.
create table catalogue.variant_step (
    variant    bigint  not null references catalogue.variant on delete cascade,
    position   integer not null,
    from_stage text    not null,
    step       text    not null,
    roles      text[]  not null,
    hand       integer not null check (hand between 0 and 9),
    place      text    not null check (place in ('BUREAU', 'DELEGATE')),
    reason     boolean not null,
    primary key (variant, from_stage, step)
);

-- What holds or held never changes again: running matters keep it.
create function catalogue.keep_what_holds() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'variant' then
        if old.state <> 'DRAFT'
           and (tg_op = 'DELETE' or to_jsonb(new) - 'state' <> to_jsonb(old) - 'state') then
            raise exception 'Variant % holds or held and does not change', old.id using errcode = 'restrict_violation';
        end if;
    elsif exists (select 1 from catalogue.variant v
                   where v.id = coalesce(new.variant, old.variant) and v.state <> 'DRAFT') then
        raise exception 'The steps of a variant that holds or held do not change'
            using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end
$$;

create trigger keeps before update or delete on catalogue.variant
    for each row execute function catalogue.keep_what_holds();
create trigger keeps before insert or update or delete on catalogue.variant_step
    for each row execute function catalogue.keep_what_holds();

-- 方案记录: who drafted, changed and activated a version.
create table catalogue.variant_journal (
    id      bigint generated always as identity primary key,
    variant bigint      not null references catalogue.variant,
    at      timestamptz not null,
    act     text        not null check (act in ('DRAFTED', 'CHANGED', 'ACTIVATED')),
    officer bigint      not null,
    unit    bigint      not null,
    note    text        not null,
    content jsonb       not null
);

create index variant_journal_of_variant on catalogue.variant_journal (variant, id);

create function catalogue.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'catalogue.% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete on catalogue.variant_journal
    for each row execute function catalogue.refuse_change();

-- 廉政风险点: likelihood and harm from 1 to 3, their product is the grade.
create table catalogue.risk_point (
    item       text    not null,
    step       text    not null,
    likelihood integer not null check (likelihood between 1 and 3),
    harm       integer not null check (harm between 1 and 3),
    text_zh    text    not null,
    text_en    text    not null,
    primary key (item, step)
);
