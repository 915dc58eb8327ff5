-- 补照换照: a paper that was printed again, and the copy that holds in its place.
create table documents.reprint (
  former    bigint primary key references documents.voided (document),
  successor bigint not null unique references documents.document (id)
);

create trigger append_only before update or delete on documents.reprint
  for each row execute function documents.refuse_change();
