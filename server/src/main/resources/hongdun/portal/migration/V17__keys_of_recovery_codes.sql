-- What is only compared cannot be made anew under another key: which key a recovery code needs.
alter table portal.recovery_code add column key integer not null default 1;
