-- A delegated matter stands on two desks: that of the bureau that decides and that of the counter it came to.
alter table casework.listed
    add column delegate    bigint,
    add column holder_unit bigint;

create index listed_delegated on casework.listed (delegate, due, matter) where delegate is not null;

create or replace function casework.list_matters(ids bigint[]) returns void language sql as $$
    insert into casework.listed as l
           (matter, bureau, procedure, stage, item, opened_on, concluded_on, due, resubmitted, holder_kind,
            holder_officer, holder_roles, keeper, unit, delegate, holder_unit)
    select d.id, d.bureau, d.procedure, d.stage, d.item,
           cast(d.opened_at at time zone 'Asia/Shanghai' as date),
           cast(d.concluded_at at time zone 'Asia/Shanghai' as date),
           case when d.concluded_at is null and d.due is not null then d.due else date '9999-12-31' end,
           d.round > 1, d.holder_kind, d.holder_officer, d.holder_roles,
           coalesce(d.holder_officer, d.handler),
           (select a.unit
              from casework.assignment a
             where a.matter = d.id and a.unit is not null
             order by a.id desc
             limit 1),
           d.delegate, d.holder_unit
      from casework.desk_line d
     where d.id = any (ids)
        on conflict (matter) do update
       set stage = excluded.stage, concluded_on = excluded.concluded_on, due = excluded.due,
           resubmitted = excluded.resubmitted, holder_kind = excluded.holder_kind,
           holder_officer = excluded.holder_officer, holder_roles = excluded.holder_roles,
           keeper = excluded.keeper, unit = excluded.unit, delegate = excluded.delegate,
           holder_unit = excluded.holder_unit
     where (l.stage, l.concluded_on, l.due, l.resubmitted, l.holder_kind, l.holder_officer, l.holder_roles, l.keeper,
            l.unit, l.delegate, l.holder_unit)
           is distinct from
           (excluded.stage, excluded.concluded_on, excluded.due, excluded.resubmitted, excluded.holder_kind,
            excluded.holder_officer, excluded.holder_roles, excluded.keeper, excluded.unit, excluded.delegate,
            excluded.holder_unit)
$$;

select casework.list_matters(array(select id from casework.matter));
