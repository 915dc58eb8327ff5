-- 企业代表: an account that acts for a company. An officer at the counter saw the identity document of its
-- legal representative.
create table registration.representation (
  id           bigint generated always as identity primary key,
  company      text        not null check (company ~ '^[0-9A-Z]{18}$'),
  company_name text        not null,
  account      bigint      not null,
  confirmed_by bigint      not null,
  bureau       bigint      not null,
  confirmed_at timestamptz not null,
  ended_by     bigint,
  ended_at     timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create unique index one_representation on registration.representation (company, account) where ended_at is null;
create index representation_account on registration.representation (account) where ended_at is null;
create index representation_bureau on registration.representation (bureau, id);

-- 委托书: an account lets another act for it, or for the company it represents, in these items (none: in all),
-- until a day. It is ended, never changed.
create table registration.mandate (
  id           bigint generated always as identity primary key,
  principal    bigint      not null,
  company      text        check (company ~ '^[0-9A-Z]{18}$'),
  company_name text        not null default '',
  agent        bigint      not null,
  items        text[]      not null,
  from_day     date        not null,
  until_day    date        not null,
  given_at     timestamptz not null,
  ended_by     bigint,
  ended_at     timestamptz,
  check (principal <> agent),
  check (until_day >= from_day),
  check ((company is null) = (company_name = '')),
  check ((ended_by is null) = (ended_at is null))
);
create index mandate_agent on registration.mandate (agent, id);
create index mandate_principal on registration.mandate (principal, id);
create index mandate_company on registration.mandate (company, id) where company is not null;

create function registration.only_ended() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null
     or to_jsonb(new) - 'ended_by' - 'ended_at' is distinct from to_jsonb(old) - 'ended_by' - 'ended_at' then
    raise exception 'registration.% is ended once and not changed otherwise', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger mandate_only_ended before update on registration.mandate
  for each row execute function registration.only_ended();
create trigger mandate_stays before delete on registration.mandate
  for each row execute function registration.refuse_change();
create trigger representation_only_ended before update on registration.representation
  for each row execute function registration.only_ended();
create trigger representation_stays before delete on registration.representation
  for each row execute function registration.refuse_change();

-- For which company an application was begun, by one of its accounts or an agent; none: for the account itself.
alter table registration.application add column company text check (company ~ '^[0-9A-Z]{18}$');
create index application_company on registration.application (company, updated_at desc) where company is not null;

-- 代办记录: what an agent did under which mandate.
create table registration.act_of_agent (
  id          bigint generated always as identity primary key,
  mandate     bigint      not null references registration.mandate (id),
  application bigint      not null references registration.application (id),
  act         text        not null check (act in ('BEGUN', 'CHANGED', 'HANDED_IN', 'WITHDRAWN')),
  at          timestamptz not null
);
create index act_of_agent_mandate on registration.act_of_agent (mandate, id);
create index act_of_agent_application on registration.act_of_agent (application, id);
create trigger act_of_agent_append_only before update or delete on registration.act_of_agent
  for each row execute function registration.refuse_change();
