-- 统计: what was imported is counted once, as it comes; counting millions for every look at the home page would not do.
create table register.imported_on (
  established date not null,
  -- 0 for those without an authority here
  authority bigint not null,
  entities bigint not null,
  primary key (established, authority)
);

-- What was entered here is counted as it stands.
drop index register.market_entity_established;
create index market_entity_own on register.market_entity (established, authority) where batch is null;
create index market_entity_imported_freed on register.market_entity (freed, authority)
  where batch is not null and freed is not null;
