-- Which key seals how many numbers of identity documents.
select sealed_key as key, count(*) as rows
  from register.person_secret
 where sealed_key > 0
 group by sealed_key
