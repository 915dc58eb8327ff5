-- A message with a code or a personal link is of use for a while only, and goes after a month.
alter table portal.message add passing boolean not null default false;
update portal.message set passing = true where body ~ '/sign/[A-Za-z0-9_-]{20,}';
create index message_passing on portal.message (written_at) where passing;
