-- 设置: a password or key that is set in the browser is sealed with the key file; the column of plain text stays empty then.
alter table portal.setting add column sealed bytea;
alter table portal.setting add constraint setting_is_plain_or_sealed check (value is null or sealed is null);
