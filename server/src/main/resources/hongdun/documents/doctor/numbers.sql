-- A number without a paper: dense numbers have no gaps.
select 'fault' as level,
       n.bureau || ' ' || n.series || ' ' || n.year || ': ' || n.last || ' ≠ ' || coalesce(d.papers, 0) as what
  from documents.numbering n
  left join (select bureau, series, year, count(n) as papers
               from documents.document
              group by bureau, series, year) d
         on d.bureau = n.bureau and d.series = n.series and d.year = n.year
 where n.last <> coalesce(d.papers, 0)
