-- 绿色通道: a matter that goes first, why, and which one person handles it.
create table casework.green_channel (
    matter  bigint      primary key references casework.matter,
    bureau  bigint      not null,
    reason  text        not null
            check (reason in ('PERSON_IN_NEED', 'KEY_PROJECT', 'EMERGENCY', 'FROM_AFAR', 'LEGAL_DEADLINE', 'OTHER')),
    note    text        not null,
    person  bigint      not null,
    officer bigint      not null,
    unit    bigint      not null,
    set_at  timestamptz not null
);

create index green_channel_of_bureau on casework.green_channel (bureau, matter);
create index green_channel_by_time on casework.green_channel (set_at, bureau);

create trigger blanked_only before update on casework.green_channel
    for each row execute function casework.allow_blanking_only('note');
create trigger never_deleted before delete on casework.green_channel
    for each row execute function casework.refuse_change();
create trigger never_emptied before truncate on casework.green_channel
    for each statement execute function casework.refuse_change();
