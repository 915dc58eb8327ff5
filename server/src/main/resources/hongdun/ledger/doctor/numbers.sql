-- A number without an entry: dense numbers have no gaps.
select 'fault' as level,
       n.register || ' ' || n.year || ': ' || n.last || ' ≠ ' || coalesce(e.entries, 0) as what
  from ledger.numbering n
  left join (select register, year, count(*) as entries
               from ledger.entry
              group by register, year) e on e.register = n.register and e.year = n.year
 where n.last <> coalesce(e.entries, 0)
