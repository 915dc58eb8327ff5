-- A text that is signed has a secret in its draft (salt), sealed like the numbers: without it nobody tries numbers
-- of identity documents against the hash. Texts from before have none, and keep the hash they were signed with.
create or replace function registration.without_numbers(draft jsonb) returns jsonb language sql immutable as $$
  select jsonb_set(draft - 'salt', '{people}', coalesce(
           (select jsonb_agg(person - 'documentNumber') from jsonb_array_elements(draft -> 'people') as person),
           '[]'::jsonb))
$$;

-- A submission stays as it was handed in; only the seals around its numbers and its secret are renewed.
create or replace function registration.only_sealed_anew() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and to_jsonb(new) - 'draft' - 'sealed_key' = to_jsonb(old) - 'draft' - 'sealed_key'
     and registration.without_numbers(new.draft) = registration.without_numbers(old.draft)
     and (new.draft -> 'salt' is not distinct from old.draft -> 'salt'
          or (old.draft ->> 'salt' <> '' and new.draft ->> 'salt' like 'sealed:%'))
     and not exists (select 1
                       from jsonb_array_elements(new.draft -> 'people') as person
                      where person ->> 'documentNumber' <> ''
                        and person ->> 'documentNumber' not like 'sealed:%') then
    return new;
  end if;
  raise exception 'registration.% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
