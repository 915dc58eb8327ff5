-- Which key seals how many rows with numbers of identity documents.
select sealed_key as key, count(*) as rows
  from registration.application
 where sealed_key > 0
 group by sealed_key
union all
select sealed_key, count(*)
  from registration.submission
 where sealed_key > 0
 group by sealed_key
union all
select sealed_key, count(*)
  from registration.disqualification
 where sealed_key > 0
 group by sealed_key
