-- 委托书: what one bureau lets another do for it, with limits and dates. Signed by the head of the delegating bureau;
-- what was signed changes only in its state.
create table catalogue.delegation (
    id          bigint generated always as identity primary key,
    number      text   not null unique,
    item        text   not null,
    entity_type text   not null default '',
    from_bureau bigint not null,
    to_bureau   bigint not null check (to_bureau <> from_bureau),
    limits_zh   text   not null,
    limits_en   text   not null,
    valid_from  date   not null,
    valid_to    date   not null check (valid_to >= valid_from),
    state       text   not null default 'DRAFT' check (state in ('DRAFT', 'ISSUED', 'SUSPENDED', 'REVOKED')),
    signed_on   date,
    check ((state = 'DRAFT') = (signed_on is null))
);

create index delegation_between on catalogue.delegation (from_bureau, to_bureau, item);

create function catalogue.keep_what_was_signed() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or old.state = 'REVOKED'
       or old.state <> 'DRAFT' and to_jsonb(new) - 'state' <> to_jsonb(old) - 'state' then
        raise exception 'Delegation % was signed and changes only in its state', old.id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger keeps before update or delete on catalogue.delegation
    for each row execute function catalogue.keep_what_was_signed();

create table catalogue.delegation_journal (
    id         bigint generated always as identity primary key,
    delegation bigint      not null references catalogue.delegation,
    at         timestamptz not null,
    act        text        not null check (act in ('DRAFTED', 'ISSUED', 'SUSPENDED', 'RESUMED', 'REVOKED')),
    officer    bigint      not null,
    unit       bigint      not null,
    note       text        not null
);

create index delegation_journal_of_delegation on catalogue.delegation_journal (delegation, id);

create trigger append_only before update or delete on catalogue.delegation_journal
    for each row execute function catalogue.refuse_change();
