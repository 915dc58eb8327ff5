-- 绿色通道撤销: a flag that was taken off stays in the books with who, when and why; after that the
-- matter can be given priority anew, so that a matter may have several, one of which stands.
alter table casework.green_channel drop constraint green_channel_pkey;
alter table casework.green_channel add column id bigint generated always as identity primary key;
create index green_channel_of_matter on casework.green_channel (matter, id);

create table casework.green_channel_withdrawn (
    channel      bigint      primary key references casework.green_channel,
    reason       text        not null,
    officer      bigint      not null,
    unit         bigint      not null,
    withdrawn_at timestamptz not null
);

create trigger blanked_only before update on casework.green_channel_withdrawn
    for each row execute function casework.allow_blanking_only('reason');
create trigger never_deleted before delete on casework.green_channel_withdrawn
    for each row execute function casework.refuse_change();
create trigger never_emptied before truncate on casework.green_channel_withdrawn
    for each statement execute function casework.refuse_change();
