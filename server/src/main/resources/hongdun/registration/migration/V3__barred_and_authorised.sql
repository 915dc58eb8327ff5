-- 任职限制记录: who may not hold office or apply, and until when (Regulation Art. 12, 40; Company Law Art. 178).
create table registration.disqualification (
  id              bigint generated always as identity primary key,
  bureau          bigint      not null,
  name            text        not null check (name <> ''),
  document_kind   text        not null,
  document_number text        not null,
  ground          text        not null,
  from_day        date        not null,
  until_day       date,
  source          text        not null check (source <> ''),
  entered_by      bigint      not null,
  entered_at      timestamptz not null,
  check (until_day is null or until_day >= from_day)
);
create index disqualification_document on registration.disqualification (document_kind, document_number);
create index disqualification_bureau on registration.disqualification (bureau, id desc);

-- 解除: a record is lifted, never erased; both tables together are its journal.
create table registration.disqualification_lifted (
  disqualification bigint      primary key references registration.disqualification (id),
  basis            text        not null check (basis <> ''),
  lifted_by        bigint      not null,
  lifted_at        timestamptz not null
);

create trigger disqualification_append_only before update or delete on registration.disqualification
  for each row execute function registration.refuse_change();
create trigger disqualification_lifted_append_only
  before update or delete on registration.disqualification_lifted
  for each row execute function registration.refuse_change();

-- 外商投资企业登记授权: the bureaus that register foreign-invested enterprises (Rules Art. 4).
create table registration.foreign_authorisation (
  id         bigint generated always as identity primary key,
  bureau     bigint      not null,
  from_day   date        not null,
  source     text        not null check (source <> ''),
  entered_by bigint      not null,
  entered_at timestamptz not null
);
create index foreign_authorisation_bureau on registration.foreign_authorisation (bureau);

create table registration.foreign_authorisation_ended (
  authorisation bigint      primary key references registration.foreign_authorisation (id),
  last_day      date        not null,
  basis         text        not null check (basis <> ''),
  ended_by      bigint      not null,
  ended_at      timestamptz not null
);

create trigger foreign_authorisation_append_only
  before update or delete on registration.foreign_authorisation
  for each row execute function registration.refuse_change();
create trigger foreign_authorisation_ended_append_only
  before update or delete on registration.foreign_authorisation_ended
  for each row execute function registration.refuse_change();
