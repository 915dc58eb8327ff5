create schema if not exists registration;

-- 申请: what somebody fills in; after it is handed in its course is the matter's.
create table registration.application (
  id            bigint generated always as identity primary key,
  item          text        not null,
  account       bigint,
  entered_by    bigint,
  bureau        bigint,
  party_name    text        not null default '',
  party_contact text        not null default '',
  language      text        not null check (language in ('ZH', 'EN')),
  state         text        not null default 'DRAFT' check (state in ('DRAFT', 'HANDED_IN', 'PURGED')),
  draft         jsonb       not null,
  matter        bigint unique,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  -- a citizen fills in his own; at the counter an officer does it for somebody who came
  check ((account is null) <> (entered_by is null)),
  check ((entered_by is null) or (bureau is not null)),
  check ((state = 'HANDED_IN') = (matter is not null))
);
create index application_account on registration.application (account, updated_at desc) where account is not null;
create index application_counter on registration.application (bureau, updated_at desc) where entered_by is not null;
create index application_old_drafts on registration.application (updated_at) where state = 'DRAFT';

-- 提交: the text as it was each time it was handed in, so that what changed can be shown.
create table registration.submission (
  application  bigint      not null references registration.application (id),
  number       integer     not null check (number >= 1),
  draft        jsonb       not null,
  text_hash    text        not null,
  submitted_at timestamptz not null,
  primary key (application, number)
);

-- 补正通知: what a correction notice named (Regulation Art. 19: everything at once).
create table registration.correction (
  id              bigint generated always as identity primary key,
  application     bigint      not null references registration.application (id),
  submission      integer     not null,
  officer         bigint      not null,
  shortcomings    jsonb       not null,
  override_reason text        not null default '',
  document        bigint      not null,
  issued_at       timestamptz not null,
  foreign key (application, submission) references registration.submission (application, number)
);
create index correction_application on registration.correction (application);

-- 签署邀请: a personal link and the code that goes with it.
create table registration.invitation (
  id           bigint generated always as identity primary key,
  application  bigint      not null references registration.application (id),
  signatory    text        not null,
  text_hash    text        not null,
  token_hash   bytea       not null unique,
  code_hash    bytea,
  code_sent_at timestamptz,
  tries        integer     not null default 0,
  invited_at   timestamptz not null
);
create index invitation_application on registration.invitation (application);

-- 签署: a confirmation holds for the text it was given for; a changed text asks again.
create table registration.signature (
  application bigint      not null references registration.application (id),
  signatory   text        not null,
  text_hash   text        not null,
  name        text        not null,
  way         text        not null check (way in ('LINK', 'COUNTER')),
  officer     bigint,
  signed_at   timestamptz not null,
  primary key (application, signatory, text_hash),
  check ((way = 'COUNTER') = (officer is not null))
);

-- 申请材料: files handed in; at the counter an officer may have seen the original instead.
create table registration.paper (
  id          bigint generated always as identity primary key,
  application bigint      not null references registration.application (id),
  material    text        not null,
  attachment  bigint,
  seen_by     bigint,
  added_at    timestamptz not null,
  removed_at  timestamptz,
  check ((attachment is null) <> (seen_by is null))
);
create index paper_application on registration.paper (application) where removed_at is null;

-- 审查意见: what an examiner proposed and why, and what was decided.
create table registration.opinion (
  id          bigint generated always as identity primary key,
  application bigint      not null references registration.application (id),
  step        text        not null,
  officer     bigint      not null,
  reasons     text        not null,
  given_at    timestamptz not null
);
create index opinion_application on registration.opinion (application);

create function registration.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'registration.% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger submission_append_only before update or delete on registration.submission
  for each row execute function registration.refuse_change();
create trigger correction_append_only before update or delete on registration.correction
  for each row execute function registration.refuse_change();
create trigger signature_append_only before update or delete on registration.signature
  for each row execute function registration.refuse_change();
create trigger opinion_append_only before update or delete on registration.opinion
  for each row execute function registration.refuse_change();

-- 设立结果: the entity an approved application became.
create table registration.established (
  application    bigint      primary key references registration.application (id),
  entity         bigint      not null unique,
  code           text        not null unique,
  established_at timestamptz not null
);
create trigger established_append_only before update or delete on registration.established
  for each row execute function registration.refuse_change();
