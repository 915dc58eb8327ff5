-- 个体工商户: the form of composition is registered, and where the operator lives (Regulation Art. 8; Rules Art. 6).
alter table register.market_entity
  add column composition text check (composition in ('INDIVIDUAL', 'FAMILY'));
alter table register.market_entity
  add constraint composition_of_households check (composition is null or type = 'INDIVIDUAL_HOUSEHOLD');

alter table register.person_secret
  add column residence text not null default '';
