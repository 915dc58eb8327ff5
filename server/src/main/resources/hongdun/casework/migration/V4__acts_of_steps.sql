-- Which official acts a step was: written with them, so that the sheet of a matter names each step's ledger entries.
create table casework.step_act (
    line         bigint      not null references casework.journal,
    act          text        not null,
    reference    text        not null,
    effective_at timestamptz not null,
    primary key (line, act, reference)
);

create trigger append_only before update or delete on casework.step_act
    for each row execute function casework.refuse_change();
create trigger never_emptied before truncate on casework.step_act
    for each statement execute function casework.refuse_change();
