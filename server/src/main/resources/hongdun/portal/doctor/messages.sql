-- Messages that nobody got, and mail servers that do not answer.
select 'warn' as level, channel || ' ' || count(*) as what
  from portal.message
 where state in ('DEAD', 'UNSURE')
 group by channel
union all
select 'warn', channel || ' ' || words
  from portal.carrier_outage
