-- An entry of the future: the clock went back since, or was wrong then.
select 'fault' as level, register || ' ' || year || ' ' || number as what
  from ledger.entry
 where id > (select coalesce(max(id), 0) - 1000 from ledger.entry)
   and entered_at > now() + interval '1 minute'
