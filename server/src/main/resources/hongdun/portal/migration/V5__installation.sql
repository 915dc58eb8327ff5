-- What the database was made for at its first start: a demonstration never becomes a bureau's own.
create table portal.installation (
  only_one boolean primary key default true check (only_one),
  mode     text not null check (mode in ('demonstration', 'own'))
);
