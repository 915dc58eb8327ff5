-- 回避: whether an officer withdraws from a matter. Until it is decided a declared interest bars him.
create table casework.recusal (
    id         bigint generated always as identity primary key,
    matter     bigint      not null references casework.matter,
    bureau     bigint      not null,
    officer    bigint      not null,
    interest   bigint,
    origin     text        not null check (origin in ('DECLARED', 'SELF', 'PARTY')),
    reason     text        not null,
    asked_by   bigint      not null,
    asked_at   timestamptz not null,
    decision   text        check (decision in ('WITHDRAW', 'STAY')),
    grounds    text        not null default '',
    decided_by bigint,
    decided_at timestamptz,
    meeting    bigint,
    check ((origin = 'DECLARED') = (interest is not null)),
    check ((decision is null) = (decided_at is null)),
    check (decision is null or grounds <> ''),
    check (decided_by is distinct from officer)
);

create unique index one_recusal_of_an_interest on casework.recusal (matter, officer, interest)
    where interest is not null;
create unique index one_open_recusal on casework.recusal (matter, officer)
    where interest is null and decision is null;
create index recusal_open on casework.recusal (bureau, id) where decision is null;
create index recusal_of_officer on casework.recusal (officer, matter);

-- 集体讨论: a meeting of the leaders on one question, with votes and minutes.
create table casework.meeting (
    id        bigint generated always as identity primary key,
    bureau    bigint      not null,
    about     text        not null check (about in ('MATTER', 'EXTENSION', 'RECUSAL_OF_HEAD', 'OTHER')),
    matter    bigint      references casework.matter,
    recusal   bigint      references casework.recusal,
    question  text        not null check (question <> ''),
    called_by bigint      not null,
    called_at timestamptz not null,
    held_on   date        not null,
    minutes   text        not null default '',
    outcome   text        check (outcome in ('ADOPTED', 'REJECTED', 'NO_QUORUM')),
    closed_by bigint,
    closed_at timestamptz,
    check ((outcome is null) = (closed_at is null)),
    check (outcome is null or minutes <> ''),
    check ((about = 'RECUSAL_OF_HEAD') = (recusal is not null))
);

alter table casework.recusal add foreign key (meeting) references casework.meeting;
create index meeting_of_bureau on casework.meeting (bureau, id);

create table casework.meeting_member (
    meeting  bigint      not null references casework.meeting,
    officer  bigint      not null,
    withdrew boolean     not null,
    vote     text        check (vote in ('FOR', 'AGAINST', 'ABSTAIN')),
    remark   text        not null default '',
    voted_at timestamptz,
    primary key (meeting, officer),
    check ((vote is null) = (voted_at is null)),
    check (not withdrew or vote is null)
);

create function casework.keep_what_was_decided() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'recusal' and to_jsonb(old) ->> 'decision' is not null
       or tg_table_name = 'meeting' and to_jsonb(old) ->> 'outcome' is not null then
        raise exception 'A decision of casework.% stands as it was made', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger decided_once before update on casework.recusal
    for each row execute function casework.keep_what_was_decided();
create trigger decided_once before update on casework.meeting
    for each row execute function casework.keep_what_was_decided();

-- A vote is cast once and never after the meeting was closed.
create function casework.keep_the_vote() returns trigger language plpgsql as $$
begin
    if old.vote is not null
       or exists (select 1 from casework.meeting where id = old.meeting and outcome is not null) then
        raise exception 'A vote of meeting % stands as it was cast', old.meeting
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger voted_once before update on casework.meeting_member
    for each row execute function casework.keep_the_vote();
create trigger never_deleted before delete on casework.meeting_member
    for each row execute function casework.refuse_change();
create trigger never_deleted before delete on casework.recusal
    for each row execute function casework.refuse_change();
create trigger never_deleted before delete on casework.meeting
    for each row execute function casework.refuse_change();
