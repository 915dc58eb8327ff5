create schema ledger;

-- The last number given in a register and year; its row is locked from the first act until the commit.
create table ledger.numbering (
    register text    not null,
    year     integer not null,
    last     bigint  not null check (last > 0),
    primary key (register, year)
);

create table ledger.entry (
    id           bigint generated always as identity primary key,
    register     text        not null,
    year         integer     not null,
    number       bigint      not null check (number > 0),
    act          text        not null,
    matter       bigint      not null,
    unit         bigint      not null,
    effective_at timestamptz not null,
    entered_at   timestamptz not null,
    law_version  text        not null,
    reference    text        not null,
    root         bytea       not null check (octet_length(root) = 32),
    unique (register, year, number)
);

create index entry_of_matter on ledger.entry (matter, id);

-- What an entry seals. Value and salt can be blanked, together and once; the commitment stays, so that the
-- root can still be reckoned.
create table ledger.sealed_field (
    entry      bigint not null references ledger.entry,
    name       text   not null,
    value      text,
    salt       bytea check (octet_length(salt) = 16),
    commitment bytea  not null check (octet_length(commitment) = 32),
    primary key (entry, name),
    check ((value is null) = (salt is null))
);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on %.% is refused: it is append-only', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create function ledger.allow_blanking_only() returns trigger language plpgsql as $$
begin
    if new.entry = old.entry and new.name = old.name and new.commitment = old.commitment
       and new.value is null and new.salt is null then
        return new;
    end if;
    raise exception 'A sealed field can only be blanked, value and salt together'
        using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete on ledger.entry
    for each row execute function ledger.refuse_change();
create trigger never_emptied before truncate on ledger.entry
    for each statement execute function ledger.refuse_change();
create trigger blanked_only before update on ledger.sealed_field
    for each row execute function ledger.allow_blanking_only();
create trigger never_deleted before delete on ledger.sealed_field
    for each row execute function ledger.refuse_change();
create trigger never_emptied before truncate on ledger.sealed_field
    for each statement execute function ledger.refuse_change();
