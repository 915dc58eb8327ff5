-- A number without a matter, or more matters than numbers: dense numbers have no gaps.
select 'fault' as level, n.series || ': ' || n.last || ' ≠ ' || coalesce(m.matters, 0) as what
  from casework.numbering n
  left join (select left(number, length(number) - position('-' in reverse(number))) as series, count(*) as matters
               from casework.matter
              where number not like '~%'
              group by 1) m on m.series = n.series
 where n.last <> coalesce(m.matters, 0)
