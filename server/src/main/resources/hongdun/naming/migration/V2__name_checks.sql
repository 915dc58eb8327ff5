-- 名称核查记录: what a name was judged on when it was declared, so that the verdict can be reached again.

-- A reservation knows what bears the name and where its division stands; 厂 is the form of two.
alter table naming.reservation
  add column bearer text not null default 'LIMITED_COMPANY',
  add column bracketed boolean not null default false;
update naming.reservation
   set bearer = 'HOUSEHOLD'
 where form not in ('有限公司', '有限责任公司');
alter table naming.reservation alter column bearer drop default;
alter table naming.reservation alter column bracketed drop default;

-- Scopes are the bureau's to set, so standing reservations are found by trade name and division.
create index reservation_trade_name on naming.reservation (trade_name_key, region) where ending is null;

-- 词典版本: the words and place names of a day, line by line; the key is the digest of the text.
create table naming.word_edition (
  edition text primary key check (edition ~ '^[0-9a-f]{16}$'),
  words text not null
);

create table naming.name_check (
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  id bigint generated always as identity,
  application bigint not null,
  judged_at timestamptz not null,
  outcome text not null check (outcome in ('FREE', 'NOTED', 'PAPER_NEEDED', 'REFUSED')),
  rule_sets text not null,
  word_edition text not null references naming.word_edition,
  -- how far of the register's change feed the search for like names stood
  feed_position bigint not null,
  input jsonb not null,
  findings jsonb not null,
  primary key (region, id)
);

create index name_check_application on naming.name_check (application, id);
