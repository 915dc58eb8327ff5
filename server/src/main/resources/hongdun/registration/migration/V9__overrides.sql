-- 再次告知审批: an officer asks his head of department whether a further notice may name what an earlier one left out
-- (Regulation Art. 19: everything at once). A request is for one submission and is decided once.
create table registration.override_request (
  id          bigint generated always as identity primary key,
  application bigint      not null references registration.application (id),
  submission  integer     not null,
  matter      bigint      not null,
  bureau      bigint      not null,
  officer     bigint      not null,
  unit        bigint      not null,
  remarks     jsonb       not null,
  fields      text[]      not null check (cardinality(fields) > 0),
  reason      text        not null check (reason <> ''),
  asked_at    timestamptz not null,
  decided_by  bigint,
  granted     boolean,
  grounds     text        check (grounds <> ''),
  decided_at  timestamptz,
  foreign key (application, submission) references registration.submission (application, number),
  check ((decided_by is null) = (granted is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((decided_by is null) = (grounds is null)),
  check (decided_by <> officer)
);
create unique index one_request_of_a_submission on registration.override_request (application, submission)
  where granted is null;
create index request_of_bureau on registration.override_request (bureau, id) where granted is null;
create index request_of_officer on registration.override_request (officer, id);

create function registration.decided_once() returns trigger language plpgsql as $$
begin
  if old.granted is null
     and to_jsonb(new) - array['decided_by', 'granted', 'grounds', 'decided_at']
       = to_jsonb(old) - array['decided_by', 'granted', 'grounds', 'decided_at'] then
    return new;
  end if;
  raise exception 'A request is decided once and never changed' using errcode = 'restrict_violation';
end $$;

create trigger decided_once before update on registration.override_request
  for each row execute function registration.decided_once();
create trigger never_deleted before delete on registration.override_request
  for each row execute function registration.refuse_change();

-- 一次性告知例外: a notice that named what it should have named the first time. Each is a breach that is counted.
create table registration.override (
  id          bigint generated always as identity primary key,
  application bigint      not null references registration.application (id),
  bureau      bigint      not null,
  officer     bigint      not null,
  allowed_by  bigint      not null,
  fields      text[]      not null,
  grounds     text        not null check (grounds <> ''),
  given_at    timestamptz not null
);
create index override_by_time on registration.override (given_at, bureau);
create trigger override_append_only before update or delete on registration.override
  for each row execute function registration.refuse_change();
