-- 内部备注: what officers note on a matter for each other. The party never sees it; it is told to nobody and printed
-- on no paper. A note is never changed, its words can be blanked.
create table casework.internal_note (
    id       bigint generated always as identity primary key,
    matter   bigint      not null references casework.matter,
    officer  bigint      not null,
    unit     bigint      not null,
    noted_at timestamptz not null,
    note     text        not null
);

create index internal_note_of_matter on casework.internal_note (matter, id);

create trigger blanked_only before update on casework.internal_note
    for each row execute function casework.allow_blanking_only('note');
create trigger never_deleted before delete on casework.internal_note
    for each row execute function casework.refuse_change();
create trigger never_emptied before truncate on casework.internal_note
    for each statement execute function casework.refuse_change();
