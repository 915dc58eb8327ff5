-- 销毁: a file nobody needs any more. Its record goes in the transaction that asks; its content leaves the folder
-- after that, so that no record ever names a content that is gone. What is left undone by a crash is done later.
create table documents.erasure (
    id       bigint generated always as identity primary key,
    sha256   text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    asked_at timestamptz not null,
    done_at  timestamptz check (done_at >= asked_at)
);

create index erasure_to_do on documents.erasure (sha256) where done_at is null;
create index attachment_content on documents.attachment (sha256);

-- The record of a file never changes, and goes only with an erasure.
create function documents.refuse_unasked_removal() returns trigger language plpgsql as $$
begin
    if exists (select 1 from documents.erasure where sha256 = old.sha256 and done_at is null) then
        return old;
    end if;
    raise exception 'documents.% is append-only', tg_table_name;
end
$$;

drop trigger append_only on documents.attachment;
create trigger never_changed before update on documents.attachment
    for each row execute function documents.refuse_change();
create trigger erased_only before delete on documents.attachment
    for each row execute function documents.refuse_unasked_removal();
