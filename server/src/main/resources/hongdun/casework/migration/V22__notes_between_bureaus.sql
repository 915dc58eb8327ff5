-- 两级机关留言: on a delegated matter the bureau that decides and the one whose counter it came to share the notes. A
-- note has a line for each bureau it is meant for, which is unread until the officer there who has the matter in hand
-- has read it or, while nobody there has, anyone of that bureau. What the delegation itself brings about is noted by
-- the system, with the number of the instrument as its words.
alter table casework.internal_note
    alter column officer drop not null,
    alter column unit drop not null,
    add column kind text not null default 'NOTE' check (kind in ('NOTE', 'RETURNED', 'DELEGATED')),
    add check ((kind = 'NOTE') = (officer is not null)),
    add check ((officer is null) = (unit is null));

create table casework.note_told (
    note    bigint not null references casework.internal_note,
    bureau  bigint not null,
    matter  bigint not null references casework.matter,
    read_at timestamptz,
    primary key (note, bureau)
);

create index note_unread on casework.note_told (bureau, note) where read_at is null;
create index note_told_of_matter on casework.note_told (matter, bureau);

create function casework.allow_reading_only() returns trigger language plpgsql as $$
begin
    if old.read_at is null and to_jsonb(new) - 'read_at' = to_jsonb(old) - 'read_at' then
        return new;
    end if;
    raise exception 'A line of casework.note_told is only read, once' using errcode = 'restrict_violation';
end
$$;

create trigger read_only before update on casework.note_told
    for each row execute function casework.allow_reading_only();
create trigger never_deleted before delete on casework.note_told
    for each row execute function casework.refuse_change();

-- 已阅: who read a note that was meant for his bureau, and when first.
create table casework.note_reader (
    note    bigint      not null references casework.internal_note,
    officer bigint      not null,
    unit    bigint      not null,
    read_at timestamptz not null,
    primary key (note, officer)
);

create trigger append_only before update or delete on casework.note_reader
    for each row execute function casework.refuse_change();

-- Until now only the deciding bureau could write; the counter's has read none of it.
insert into casework.note_told (note, bureau, matter)
select n.id, m.delegate, m.id
  from casework.internal_note n
  join casework.matter m on m.id = n.matter
 where m.delegate is not null;
