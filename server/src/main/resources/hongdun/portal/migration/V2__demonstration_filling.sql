-- What a demonstration was filled with; one row, in demonstration mode only.
create table portal.demonstration_filling (
  only_one boolean primary key default true check (only_one),
  seed bigint not null,
  entities int not null check (entities >= 0),
  matters int not null check (matters >= 0),
  started_at timestamptz not null,
  finished_at timestamptz
);

-- How many things of each share are there, so that a filling that broke off goes on where it stopped.
create table portal.demonstration_share (
  share text primary key,
  done int not null check (done >= 0)
);
