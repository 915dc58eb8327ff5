-- 首办责任人: who owns a matter, from the first contact on; ownership passes by an accepted hand-over, or by
-- rule when the owner has left. The last row stays with a concluded matter, ended.
create table casework.ownership (
    id       bigint generated always as identity primary key,
    matter   bigint      not null references casework.matter,
    officer  bigint      not null,
    unit     bigint      not null,
    cause    text        not null check (cause in ('FIRST_CONTACT', 'HAND_OVER', 'BY_RULE')),
    from_at  timestamptz not null,
    until_at timestamptz check (until_at >= from_at)
);

create unique index one_owner_now on casework.ownership (matter) where until_at is null;
create index owned_now on casework.ownership (officer, matter) where until_at is null;
create index ownership_of_matter on casework.ownership (matter, id);

insert into casework.ownership (matter, officer, unit, cause, from_at, until_at)
select distinct on (a.matter) a.matter, a.officer, a.unit, 'FIRST_CONTACT', lower(a.period),
       case when m.concluded_at is not null then greatest(m.concluded_at, lower(a.period)) end
  from casework.assignment a
  join casework.matter m on m.id = a.matter
 where a.kind = 'OFFICER'
 order by a.matter, a.id;

create trigger never_deleted before delete on casework.ownership
    for each row execute function casework.refuse_change();
create trigger never_emptied before truncate on casework.ownership
    for each statement execute function casework.refuse_change();

-- 移交: an order to hand matters over; it takes effect when the receiver accepts.
create table casework.hand_over (
    id          bigint generated always as identity primary key,
    bureau      bigint      not null,
    former      bigint,
    receiver    bigint      not null,
    unit        bigint      not null,
    reason      text        not null check (reason <> ''),
    ordered_by  bigint      not null,
    ordered_at  timestamptz not null,
    answered_at timestamptz,
    answer      text check (answer in ('ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    answer_note text        not null default '',
    check (former is distinct from receiver),
    check ((answered_at is null) = (answer is null)),
    check (answer is distinct from 'REFUSED' or answer_note <> '')
);

create index hand_over_to_answer on casework.hand_over (receiver) where answer is null;
create index hand_over_open on casework.hand_over (bureau, ordered_by) where answer is null;
create index hand_over_answered on casework.hand_over (bureau, answered_at desc) where answer is not null;

create table casework.handed_matter (
    hand_over bigint  not null references casework.hand_over,
    matter    bigint  not null references casework.matter,
    outcome   text    not null default 'OPEN' check (outcome in ('OPEN', 'PASSED', 'KEPT')),
    primary key (hand_over, matter)
);

create unique index one_open_hand_over on casework.handed_matter (matter) where outcome = 'OPEN';
