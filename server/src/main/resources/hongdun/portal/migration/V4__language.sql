-- The language a person last chose or signed in with: messages to officers are written in it.
alter table portal.account
  add column language text not null default 'zh' check (language in ('zh', 'en'));
