-- 环节时限: how many working days a variant gives the officers for a stage.
create table catalogue.variant_limit (
    variant bigint  not null references catalogue.variant on delete cascade,
    stage   text    not null,
    days    integer not null check (days between 0 and 365),
    primary key (variant, stage)
);

create trigger keeps before insert or update or delete on catalogue.variant_limit
    for each row execute function catalogue.keep_what_holds();
