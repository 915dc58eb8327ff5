-- 清理草稿: of an application that was purged the names of who signed are blanked; that somebody signed stays.
create function registration.only_blanked() returns trigger language plpgsql as $$
begin
  if new.name = ''
     and to_jsonb(new) - 'name' = to_jsonb(old) - 'name'
     and exists (select 1 from registration.application where id = old.application and state = 'PURGED') then
    return new;
  end if;
  raise exception 'registration.% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

drop trigger signature_append_only on registration.signature;
create trigger signature_only_blanked before update on registration.signature
  for each row execute function registration.only_blanked();
create trigger signature_never_deleted before delete on registration.signature
  for each row execute function registration.refuse_change();
