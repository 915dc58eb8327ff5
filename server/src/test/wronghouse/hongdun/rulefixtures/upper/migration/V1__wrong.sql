create table upper.thing (
  id bigint primary key references lower.thing
);
