-- 心跳: the time, written every second where a standby is read from, so that its distance is known.
create table portal.heartbeat (
  only_one boolean primary key default true check (only_one),
  at       timestamptz not null
);
