-- Which key seals how many secrets; the number of the key stands in the first four bytes.
select cast(cast('x' || encode(substring(sealed from 1 for 4), 'hex') as bit(32)) as integer) as key, count(*) as rows
  from (select distinct on (key) key, sealed
          from portal.setting
         order by key, id desc) latest
 where sealed is not null
 group by 1
union all
select cast(cast('x' || encode(substring(secret from 1 for 4), 'hex') as bit(32)) as integer), count(*)
  from portal.second_factor
 group by 1
