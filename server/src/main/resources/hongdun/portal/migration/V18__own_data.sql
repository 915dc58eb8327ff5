-- 注销删除: an account whose owner asked for the erasure of his data. The account is closed with it at once;
-- what each room holds goes in a transaction of its own, and a server that stopped goes on where it was.
create table portal.erasure (
  account  bigint primary key references portal.account,
  asked_at timestamptz not null,
  done_at  timestamptz check (done_at >= asked_at)
);
create index erasure_to_do on portal.erasure (asked_at) where done_at is null;

create table portal.erasure_share (
  account bigint      not null references portal.erasure,
  room    text        not null,
  done_at timestamptz not null,
  primary key (account, room)
);

-- 到期清理: what went on a day because its time was over; the row of a day is taken by one server.
create table portal.retention_run (
  day         date primary key,
  started_at  timestamptz not null,
  finished_at timestamptz,
  removed     text not null default ''
);

create index audit_line_of_account on portal.audit_line (of_account, at) where of_account is not null;
create index message_by_age on portal.message (written_at);
