-- 批量导入: while a batch comes in, the inverted indexes of the book gather what is new and sort it in together, which is
-- many times quicker than row by row; a single entry is dearer then, so they do so only as long as an import goes on.
create function register.inverted_indexes() returns setof regclass
  language sql stable as $$
    select c.oid::regclass
      from pg_catalog.pg_index i
      join pg_catalog.pg_class c on c.oid = i.indexrelid
      join pg_catalog.pg_am a on a.oid = c.relam
     where i.indrelid = 'register.market_entity'::regclass and a.amname = 'gin'
  $$;

create function register.gather_words(gathers boolean) returns void
  language plpgsql as $$
declare
  inverted regclass;
begin
  for inverted in select register.inverted_indexes() loop
    if gathers then
      execute format('alter index %s set (fastupdate = on, gin_pending_list_limit = 262144)', inverted);
    else
      execute format('alter index %s set (fastupdate = off)', inverted);
    end if;
  end loop;
end $$;

create function register.gathers_words() returns boolean
  language sql stable
  return (select coalesce(bool_or('fastupdate=on' = any (c.reloptions)), false)
            from register.inverted_indexes() as inverted
            join pg_catalog.pg_class c on c.oid = inverted);

-- Sorts in what was gathered; answers how many pages that were.
create function register.sort_words_in() returns bigint
  language sql volatile
  return (select coalesce(sum(gin_clean_pending_list(inverted)), 0) from register.inverted_indexes() as inverted);
