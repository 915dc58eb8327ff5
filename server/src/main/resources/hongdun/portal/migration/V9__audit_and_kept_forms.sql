-- 审计记录: who saw, took away or changed what is protected. It only grows.
create table portal.audit_line (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  by_account bigint references portal.account,
  of_account bigint references portal.account,
  what text not null,
  remote text not null
);
create index audit_line_by_kind on portal.audit_line (kind, at, id);
create index audit_line_by_account on portal.audit_line (by_account, at);

create function portal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: the table only grows', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger audit_line_only_grows before update or delete or truncate on portal.audit_line
  for each statement execute function portal.refuse_change();

-- 未送出的表单: what somebody entered when his session had ended, sealed with the key file, for half an hour.
create table portal.kept_form (
  token_digest bytea primary key,
  account bigint not null references portal.account,
  content bytea not null,
  expires_at timestamptz not null
);
create index kept_form_expiry on portal.kept_form (expires_at);
create index kept_form_account on portal.kept_form (account);
