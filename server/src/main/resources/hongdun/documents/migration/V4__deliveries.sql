-- 送达: who took papers of a matter at the window, against his signature, or where they were posted.
create table documents.delivery (
  id               bigint generated always as identity primary key,
  matter           bigint      not null check (matter <> 0),
  way              text        not null check (way in ('COLLECTED', 'POSTED')),
  recipient        text        not null,
  -- collected: the identity document that was checked, its number masked
  document_kind    text,
  document_number  text,
  -- posted
  address          text,
  carrier          text,
  tracking         text,
  officer          bigint      not null,
  unit             bigint      not null,
  delivered_at     timestamptz not null,
  check ((way = 'COLLECTED') = (document_kind is not null)),
  check ((way = 'COLLECTED') = (document_number is not null)),
  check ((way = 'POSTED') = (address is not null)),
  check ((way = 'POSTED') = (carrier is not null)),
  check ((way = 'POSTED') = (tracking is not null))
);
create index delivery_of_matter on documents.delivery (matter, id);

create table documents.delivered_paper (
  delivery bigint not null references documents.delivery (id),
  document bigint not null references documents.document (id),
  primary key (delivery, document)
);

create function documents.allow_blanking_of_persons() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - array['recipient', 'document_number', 'address']
     = to_jsonb(old) - array['recipient', 'document_number', 'address']
     and new.recipient in ('', old.recipient)
     and coalesce(new.document_number, '') in ('', old.document_number)
     and coalesce(new.address, '') in ('', old.address) then
    return new;
  end if;
  raise exception 'A delivery can only have its person blanked' using errcode = 'restrict_violation';
end $$;

create trigger blanked_only before update on documents.delivery
  for each row execute function documents.allow_blanking_of_persons();
create trigger never_deleted before delete on documents.delivery
  for each row execute function documents.allow_blanking_of_persons();
