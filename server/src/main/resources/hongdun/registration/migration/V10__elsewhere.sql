-- 全员受理: an application accepted at a counter that does not usually handle the item, or for another bureau. It is
-- never refused for that; it is counted, and goes to the queue of who is competent.
create table registration.accepted_elsewhere (
  application bigint      not null references registration.application (id),
  kind        text        not null check (kind in ('BUREAU', 'SECTION')),
  bureau      bigint      not null,
  officer     bigint      not null,
  unit        bigint      not null,
  accepted_at timestamptz not null,
  primary key (application, kind)
);
create index accepted_elsewhere_by_time on registration.accepted_elsewhere (accepted_at, bureau);
create trigger accepted_elsewhere_append_only before update or delete on registration.accepted_elsewhere
  for each row execute function registration.refuse_change();
