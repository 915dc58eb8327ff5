create extension if not exists btree_gist;

-- 代码表: every list of codes with the days each entry holds. An entry is superseded, never erased: what was
-- said of a code, by whom and when, stays readable. by_hand marks what the bureau said itself.
create table portal.code_entry (
  id            bigint generated always as identity primary key,
  list          text not null,
  code          text not null check (code <> ''),
  name_zh       text not null,
  name_en       text not null,
  more          text not null,
  valid_from    date not null,
  valid_until   date,
  source        text not null,
  by_hand       boolean not null,
  recorded_by   text not null,
  recorded_at   timestamptz not null,
  superseded_at timestamptz,
  check (valid_until is null or valid_until >= valid_from),
  constraint one_meaning_of_a_code exclude using gist
    (list with =, code with =, daterange(valid_from, valid_until, '[]') with &&) where (superseded_at is null)
);
create index code_entry_history on portal.code_entry (list, code, id);

create function portal.only_superseded() returns trigger language plpgsql as $$
begin
  if old.superseded_at is not null or new.superseded_at is null
     or (new.list, new.code, new.name_zh, new.name_en, new.more, new.valid_from, new.source, new.by_hand, new.recorded_at)
        is distinct from
        (old.list, old.code, old.name_zh, old.name_en, old.more, old.valid_from, old.source, old.by_hand, old.recorded_at)
     or new.valid_until is distinct from old.valid_until then
    raise exception 'an entry of a list is superseded once and not changed otherwise';
  end if;
  return new;
end $$;
create trigger code_entry_superseded before update on portal.code_entry
  for each row execute function portal.only_superseded();
create trigger code_entry_stays before delete or truncate on portal.code_entry
  for each statement execute function portal.only_grows();

-- Which edition of what ships is in the table.
create table portal.code_list (
  list    text primary key,
  edition text not null,
  laid_at timestamptz not null
);

-- 导入: a file that was read and waits to be taken over; nothing has changed yet.
create table portal.handed_sheet (
  id        bigint generated always as identity primary key,
  exchange  text not null,
  account   bigint not null references portal.account,
  file_name text not null,
  head      text not null,
  lines     text not null,
  state     text not null default 'READ' check (state in ('READ', 'TAKEN', 'DISCARDED')),
  handed_at timestamptz not null,
  settled_at timestamptz,
  check ((state = 'READ') = (settled_at is null))
);
create index handed_sheet_age on portal.handed_sheet (handed_at);
