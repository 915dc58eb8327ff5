-- 权限范围: how far an appointment reaches; empty: as far as its role does (hongdun.agency.Scope).
alter table agency.appointment
    add column scope text check (scope in ('OWN', 'UNIT', 'BUREAU', 'SUBTREE'));

create or replace function agency.only_the_end() returns trigger language plpgsql as $$
begin
    if (new.officer, new.unit, new.post, new.first_responsible, new.full_time, new.role, new.from_day, new.given_at)
       is distinct from
       (old.officer, old.unit, old.post, old.first_responsible, old.full_time, old.role, old.from_day, old.given_at)
       or new.given_by is distinct from old.given_by
       or new.scope is distinct from old.scope
       or old.ended_at is not null then
        raise exception 'an appointment is ended once and not changed otherwise';
    end if;
    return new;
end $$;
