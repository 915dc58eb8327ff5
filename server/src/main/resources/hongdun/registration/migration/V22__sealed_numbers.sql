-- Numbers of identity documents are sealed. sealed_key is the oldest key in a row: null when it holds no
-- number, 0 when it is from before there were seals; those are sealed by the job that renews seals.
alter table registration.application add column sealed_key integer default 0;
create index application_sealed_key on registration.application (sealed_key, id) where sealed_key is not null;

alter table registration.submission add column sealed_key integer default 0;
create index submission_sealed_key on registration.submission (sealed_key, application, number)
  where sealed_key is not null;

create function registration.without_numbers(draft jsonb) returns jsonb language sql immutable as $$
  select jsonb_set(draft, '{people}', coalesce(
           (select jsonb_agg(person - 'documentNumber') from jsonb_array_elements(draft -> 'people') as person),
           '[]'::jsonb))
$$;

-- A submission stays as it was handed in; only the seal around its numbers is renewed.
create function registration.only_sealed_anew() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and to_jsonb(new) - 'draft' - 'sealed_key' = to_jsonb(old) - 'draft' - 'sealed_key'
     and registration.without_numbers(new.draft) = registration.without_numbers(old.draft)
     and not exists (select 1
                       from jsonb_array_elements(new.draft -> 'people') as person
                      where person ->> 'documentNumber' <> ''
                        and person ->> 'documentNumber' not like 'sealed:%') then
    return new;
  end if;
  raise exception 'registration.% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger submission_append_only on registration.submission;
create trigger submission_only_sealed_anew before update or delete on registration.submission
  for each row execute function registration.only_sealed_anew();

alter table registration.disqualification
  add column sealed_key integer not null default 0,
  add column number_digest bytea;
drop index registration.disqualification_document;
create index disqualification_plain on registration.disqualification (document_kind, document_number)
  where sealed_key = 0;
create index disqualification_digest on registration.disqualification (number_digest);
create index disqualification_sealed_key on registration.disqualification (sealed_key, id);

create function registration.only_number_sealed_anew() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and to_jsonb(new) - array['document_number', 'number_digest', 'sealed_key']
       = to_jsonb(old) - array['document_number', 'number_digest', 'sealed_key']
     and new.document_number like 'sealed:%' then
    return new;
  end if;
  raise exception 'registration.% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger disqualification_append_only on registration.disqualification;
create trigger disqualification_only_sealed_anew before update or delete on registration.disqualification
  for each row execute function registration.only_number_sealed_anew();
