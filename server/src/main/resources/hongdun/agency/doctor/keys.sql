-- Which key seals how many numbers of identity documents.
select sealed_key as key, count(*) as rows
  from agency.interest
 where party_kind = 'IDENTITY_NUMBER'
   and sealed_key > 0
 group by sealed_key
