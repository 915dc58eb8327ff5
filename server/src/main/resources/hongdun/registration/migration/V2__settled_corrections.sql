-- Applications that were returned and are over since: nobody waits for them to be mended any more.
create table registration.correction_settled (
  application bigint primary key references registration.application (id)
);

create index correction_by_time on registration.correction (issued_at);
