-- Works that broke off, or failed in the last week.
select 'warn' as level, kind || ' ' || to_char(started_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as what
  from portal.job
 where (state = 'RUNNING' and seen_at < now() - interval '5 minutes')
    or (state = 'FAILED' and finished_at > now() - interval '7 days')
 order by started_at desc
