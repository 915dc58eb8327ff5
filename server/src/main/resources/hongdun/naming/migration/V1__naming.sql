-- 名称: reservations of names. The division leads the keys.
create schema naming;

-- 保留: a name kept for an application until a day, that day included; it lapses by itself. No unique index on the
-- name: after a lapse, and within a year after a deregistration, the same words may lawfully stand here again.
create table naming.reservation (
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  id bigint generated always as identity,
  application bigint not null,
  number text not null,
  division text not null,
  trade_name text not null,
  industry text not null,
  form text not null,
  -- 同一登记机关范围: the first digits of the division codes within which names are compared
  scope text not null,
  trade_name_key text not null check (trade_name_key <> ''),
  reserved_from date not null,
  reserved_until date not null check (reserved_until >= reserved_from),
  ending text check (ending in ('RELEASED', 'REPLACED', 'USED')),
  ended_on date,
  matter bigint,
  primary key (region, id),
  unique (region, number),
  check ((ending is null) = (ended_on is null)),
  check ((ending is not distinct from 'USED') = (matter is not null))
);

-- An application keeps one name at a time.
create unique index reservation_application on naming.reservation (application) where ending is null;
create index reservation_name on naming.reservation (scope, trade_name_key) where ending is null;

-- The last six digits of a reservation's number; a number is unique in its division and year by constraint.
create sequence naming.reservation_number minvalue 1 maxvalue 999999 cycle;
