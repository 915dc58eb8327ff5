-- Numbers of identity documents are sealed; 0 for those from before there were seals.
alter table register.person_secret add column sealed_key integer not null default 0;
create index person_secret_sealed_key on register.person_secret (sealed_key, person);
