-- 登记簿: the book of market entities. The division leads the keys, so that the book can be split by division.
create schema register;

-- 相邻两字: every two neighbouring characters of a text. A Chinese trade name has mostly two characters, which is
-- too short for trigrams.
create function register.pairs(word text) returns text[]
  language sql immutable strict parallel safe
  return (select coalesce(array_agg(distinct substr(word, i, 2)), '{}')
            from generate_series(1, length(word) - 1) as i);

-- 市场主体: the current state of an entity.
create table register.market_entity (
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  id bigint generated always as identity,
  code text not null check (code ~ '^[0-9A-Z]{18}$'),
  name text not null check (name <> ''),
  division text not null,
  trade_name text not null,
  industry_words text not null,
  form text not null,
  -- as names are compared: half-width, simplified, capitals, no blanks
  name_key text not null check (name_key <> ''),
  trade_name_key text not null,
  search_key text not null generated always as (name_key || ' ' || code) stored,
  type text not null,
  state text not null default 'ACTIVE',
  -- 名称释放之日: since when nobody bears the name
  freed date,
  legal_representative bigint,
  capital_fen bigint not null check (capital_fen >= 0),
  established date not null,
  term date,
  authority bigint not null,
  scope text not null,
  scope_items text[] not null,
  industry text not null,
  primary key (region, id),
  check ((freed is null) = (state in ('ACTIVE', 'DORMANT', 'LIQUIDATING', 'LICENCE_REVOKED')))
);

-- A code names one entity in the whole country, now and for ever; rows of this table are never deleted.
create unique index market_entity_code on register.market_entity (code);
-- The search asks for names over all divisions.
create index market_entity_name on register.market_entity (name_key text_pattern_ops);
create index market_entity_trade_name on register.market_entity (trade_name_key text_pattern_ops, region);
create index market_entity_pairs on register.market_entity using gin (register.pairs(search_key)) with (fastupdate = off);

-- 登记事项: what was entered, for ever. The content holds facts and ids, no personal data.
create table register.register_entry (
  region text not null,
  id bigint generated always as identity,
  entity bigint not null,
  kind text not null check (kind in ('ESTABLISHMENT')),
  matter bigint not null,
  authority bigint not null,
  effective_on date not null,
  entered_at timestamptz not null,
  content jsonb not null,
  primary key (region, id)
);
create index register_entry_entity on register.register_entry (region, entity, id);

-- 变更流: the book as a feed. A follower reads only what no open transaction can still precede.
create table register.change (
  transaction xid8 not null default pg_current_xact_id(),
  line bigint generated always as identity,
  region text not null,
  entity bigint not null,
  entry bigint not null,
  primary key (transaction, line)
);

create function register.refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op);
end $$;

create trigger register_entry_is_append_only before update or delete or truncate
  on register.register_entry for each statement execute function register.refuse_change();
create trigger change_is_append_only before update or delete or truncate
  on register.change for each statement execute function register.refuse_change();

-- A code is given for ever, so an entity is never deleted.
create trigger market_entity_stays before delete or truncate
  on register.market_entity for each statement execute function register.refuse_change();

-- 住所: an entity has one domicile (Regulation Art. 11).
create table register.premises (
  region text not null,
  entity bigint not null,
  kind text not null check (kind in ('DOMICILE')),
  address text not null check (address <> ''),
  primary key (region, entity, kind)
);

-- 自然人: a person of an entity. The name is public where the law says so; the rest is in person_secret.
create table register.person (
  region text not null,
  id bigint generated always as identity,
  entity bigint not null,
  name text not null,
  primary key (region, id)
);
create index person_entity on register.person (region, entity);

-- 个人信息: never read by a public query.
create table register.person_secret (
  region text not null,
  person bigint not null,
  document_kind text not null,
  document_number text not null,
  phone text not null,
  primary key (region, person)
);

-- 任职
create table register.person_in_role (
  region text not null,
  entity bigint not null,
  person bigint not null,
  post text not null,
  since date not null,
  primary key (region, entity, person, post)
);

-- 出资: of a person, or of an organisation by name and number.
create table register.contribution (
  region text not null,
  entity bigint not null,
  position integer not null,
  person bigint,
  organisation text,
  organisation_code text,
  organisation_number text,
  subscribed_fen bigint not null check (subscribed_fen >= 0),
  form text not null,
  due_by date not null,
  primary key (region, entity, position),
  check ((person is null) <> (organisation is null))
);
