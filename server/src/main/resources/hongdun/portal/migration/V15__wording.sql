-- 文案修改: what the bureau says of a message in its own words, from a day; an empty pattern means ours again.
create table portal.wording (
  id         bigint generated always as identity primary key,
  key        text not null,
  language   text not null check (language in ('zh', 'en')),
  pattern    text,
  valid_from date not null,
  set_by     bigint references portal.account,
  by_name    text not null,
  set_at     timestamptz not null
);
create index wording_key on portal.wording (key, language, id desc);
create trigger wording_only_grows before update or delete or truncate on portal.wording
  for each statement execute function portal.only_grows();
