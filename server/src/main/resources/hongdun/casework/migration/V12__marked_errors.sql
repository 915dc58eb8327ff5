-- 适时纠错: an error a supervisor marked at a step, and what the officer concerned answered. The matter went back to
-- the stage in which the step was taken.
create table casework.error_mark (
    id            bigint generated always as identity primary key,
    matter        bigint      not null references casework.matter,
    bureau        bigint      not null,
    -- the line of the journal that is in error, its step and who took it
    line          bigint      not null references casework.journal,
    step          text        not null,
    officer       bigint      not null,
    from_stage    text        not null,
    back_to       text        not null,
    note          text        not null check (note <> ''),
    marked_by     bigint      not null,
    marked_unit   bigint      not null,
    marked_at     timestamptz not null,
    answered_by   bigint,
    answered_at   timestamptz check (answered_at >= marked_at),
    answer        text        check (answer <> ''),
    unique (line),
    check ((answered_by is null) = (answered_at is null)),
    check ((answered_by is null) = (answer is null))
);

create index error_mark_of_matter on casework.error_mark (matter, id);
create index error_mark_open on casework.error_mark (bureau, id) where answered_at is null;
create index error_mark_by_time on casework.error_mark (marked_at, bureau);
create index error_mark_of_officer on casework.error_mark (officer, id);

create function casework.allow_answer_only() returns trigger language plpgsql as $$
begin
    if old.answered_at is null
       and to_jsonb(new) - array['answered_by', 'answered_at', 'answer']
         = to_jsonb(old) - array['answered_by', 'answered_at', 'answer'] then
        return new;
    end if;
    raise exception 'A marked error only gets its answer, once' using errcode = 'restrict_violation';
end
$$;

create trigger answered_once before update on casework.error_mark
    for each row execute function casework.allow_answer_only();
create trigger never_deleted before delete on casework.error_mark
    for each row execute function casework.refuse_change();
