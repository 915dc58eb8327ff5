-- 推送属地所: which local office an entity lies with, since when, and who of it took it over. The office is empty while
-- the address names no street or town of one.
create table register.handing (
  id bigint generated always as identity primary key,
  region text not null,
  entity bigint not null,
  bureau bigint not null,
  office bigint,
  handed_at timestamptz not null,
  handed_on date not null,
  taken_by bigint,
  taken_at timestamptz,
  -- since when it lies with another office
  moved_at timestamptz,
  check ((taken_by is null) = (taken_at is null))
);
create unique index handing_current on register.handing (region, entity) where moved_at is null;
create index handing_waiting on register.handing (bureau, office, id) where moved_at is null and taken_at is null;
create index handing_taken on register.handing (bureau, office, id) where moved_at is null and taken_at is not null;

-- 证件号码摘要: stands for the sealed number of a person, so that an officer who has the number finds him.
alter table register.person_secret add column number_digest bytea;
create index person_secret_number on register.person_secret (number_digest);
create index person_secret_without_digest on register.person_secret (person) where number_digest is null;
create index person_secret_phone on register.person_secret (phone) where phone <> '';
create index person_name on register.person (name);
