-- What was committed after the draw of its day is drawn by a further one of the same day.
alter table casework.draw
    add column number integer not null default 1 check (number > 0),
    drop constraint draw_bureau_variant_day_key,
    add constraint draws_of_a_day unique (bureau, variant, day, number);

drop index casework.matter_to_draw_from;
create index matter_to_draw_from on casework.matter (procedure, stage, concluded_at) where after_check > 0;

-- 抽查期限: the last day for looking at what was drawn, and that the head was told that nobody did.
alter table casework.lot
    add column due date,
    add constraint only_what_was_drawn_is_due check (drawn or due is null);

create index lot_due on casework.lot (due) where due is not null;

create table casework.after_check_late (
    matter  bigint      primary key references casework.lot,
    told_at timestamptz not null
);
