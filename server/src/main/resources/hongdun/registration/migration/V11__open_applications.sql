-- 重复申请: whether an application for the same entity is being handled is asked at every hand-in.
create index application_handed_in_place on registration.application ((draft -> 'premises' ->> 'address'))
  where matter is not null;
create index application_handed_in_name on registration.application ((draft -> 'name' ->> 'tradeName'))
  where matter is not null;
