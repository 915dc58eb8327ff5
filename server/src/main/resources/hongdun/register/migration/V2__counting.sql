-- 统计: new entities by day and authority.
create index market_entity_established on register.market_entity (established, authority);
