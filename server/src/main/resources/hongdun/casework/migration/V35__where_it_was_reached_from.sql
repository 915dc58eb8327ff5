-- 网络地址: from where somebody searched, read or took a list away, as the other logs of the house say it; lines from
-- before do not know it.
alter table casework.access add column remote text not null default '';
