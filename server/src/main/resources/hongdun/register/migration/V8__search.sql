-- 检索: a walk through the book, what stands on it first and the newest first. Everything a search asks of a row
-- stands in the index, so that the table itself is not read; what many entities are is met on it soon.
create index market_entity_newest on register.market_entity ((freed is null), established, id)
  include (search_key, trade_name_key, freed, region, type, state, industry);

-- What few entities are is gathered: by the characters of the name, and by every second four characters of the
-- code behind its first six. A search compares what it gathered with the words themselves.
create index market_entity_words on register.market_entity using gin (
  (string_to_array(name_key, null)
   || array[substr(code, 7, 4), substr(code, 9, 4), substr(code, 11, 4), substr(code, 13, 4), substr(code, 15, 4)]))
  with (fastupdate = off);
drop index register.market_entity_pairs;
drop function register.pairs(text);

create index market_entity_industry on register.market_entity (industry, region, type);
create index market_entity_type on register.market_entity (type, region);
create index market_entity_state on register.market_entity (state, region) where state <> 'ACTIVE';

-- How frequent each character is decides how a search goes: it is counted well, and at once.
alter index register.market_entity_words alter column 1 set statistics 500;
analyze register.market_entity;
