-- 保留变更流: which reservations came and ended, as a feed like that of the book; who keeps a copy of the names follows it.
create table naming.reservation_change (
  transaction xid8 not null default pg_current_xact_id(),
  line bigint generated always as identity,
  region text not null,
  reservation bigint not null,
  primary key (transaction, line)
);

create function naming.tell_of_reservation() returns trigger
  language plpgsql as $$
begin
  insert into naming.reservation_change (region, reservation) values (new.region, new.id);
  return null;
end $$;

create trigger reservation_is_told_of after insert or update
  on naming.reservation for each row execute function naming.tell_of_reservation();
