-- 方案废弃、截止: a draft can be discarded, and what holds can be given a last day; neither touches the
-- running matters, which keep what they began under.
alter table catalogue.variant_journal drop constraint variant_journal_act_check;
alter table catalogue.variant_journal add constraint variant_journal_act_check
    check (act in ('DRAFTED', 'CHANGED', 'ACTIVATED', 'DISCARDED', 'ENDED'));

create or replace function catalogue.keep_what_holds() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'variant' then
        if old.state <> 'DRAFT'
           and (tg_op = 'DELETE'
                or to_jsonb(new) - 'state' - 'valid_to' <> to_jsonb(old) - 'state' - 'valid_to'
                or new.valid_to is distinct from old.valid_to
                   and (old.state <> 'ACTIVE' or new.valid_to is null)) then
            raise exception 'Variant % holds or held and does not change', old.id using errcode = 'restrict_violation';
        end if;
    elsif exists (select 1 from catalogue.variant v
                   where v.id = coalesce(new.variant, old.variant) and v.state <> 'DRAFT') then
        raise exception 'The steps of a variant that holds or held do not change'
            using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end
$$;
