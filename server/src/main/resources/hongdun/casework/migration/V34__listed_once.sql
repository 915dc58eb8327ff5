-- 一次登载: a step changes a matter, its clock and its hands in a dozen statements, and each of them wrote its line of the
-- desk anew. What changes a single matter now notes it, and its line is written once, when the transaction ends. What
-- changes many at once still writes their lines with the statement.
create unlogged table casework.to_list (
    xact   xid8   not null default pg_current_xact_id(),
    matter bigint not null,
    primary key (xact, matter)
);

create function casework.list_later(ids bigint[]) returns void language plpgsql as $$
begin
    if cardinality(ids) > 1 then
        perform casework.list_matters(ids);
    else
        insert into casework.to_list (matter) select unnest(ids) on conflict do nothing;
    end if;
end
$$;

create function casework.list_at_the_end() returns trigger language plpgsql as $$
begin
    delete from casework.to_list where xact = new.xact and matter = new.matter;
    perform casework.list_matters(array[new.matter]);
    return null;
end
$$;

create constraint trigger listed_at_the_end after insert on casework.to_list
    deferrable initially deferred for each row execute function casework.list_at_the_end();

create or replace function casework.list_opened() returns trigger language plpgsql as $$
begin
    insert into casework.search_line (matter, bureau, words)
    select id, bureau, lower(number || ' ' || subject) from changed where number not like '~%'
    union all
    select id, delegate, lower(number || ' ' || subject) from changed where delegate is not null and number not like '~%';
    perform casework.list_later(array(select id from changed));
    return null;
end
$$;

create or replace function casework.list_moved() returns trigger language plpgsql as $$
begin
    perform casework.list_later(array(select id from changed));
    return null;
end
$$;

create or replace function casework.list_changed() returns trigger language plpgsql as $$
begin
    perform casework.list_later(array(select matter from changed));
    return null;
end
$$;

-- A clock that turns changes the due day alone; of a million clocks that are reckoned anew only those that moved.
create or replace function casework.list_due() returns trigger language plpgsql as $$
declare
    turned bigint[] := array(
        select n.matter
          from changed n
          join former o on o.id = n.id
         where n.due is distinct from o.due or n.ended_at is distinct from o.ended_at);
begin
    if cardinality(turned) = 1 then
        perform casework.list_later(turned);
        return null;
    end if;
    update casework.listed l
       set due = coalesce(m.due, date '9999-12-31')
      from casework.matter_now m
     where m.id = any (turned)
       and l.matter = m.id
       and l.concluded_on is null
       and l.due is distinct from coalesce(m.due, date '9999-12-31');
    return null;
end
$$;
