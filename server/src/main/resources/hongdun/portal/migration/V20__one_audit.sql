-- 审计: changes of the platform are searched with everything else, by time and by who made them, and say from where.
alter table portal.administration_line add column remote text not null default '';
create index administration_line_at on portal.administration_line (at, id);
create index administration_line_account on portal.administration_line (account, at);
create index audit_line_at on portal.audit_line (at, id);
