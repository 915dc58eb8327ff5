-- How a matter goes through its procedure: the version of the variant it began under, the type of market entity,
-- and the bureau to which the counter's work is delegated.
alter table casework.matter
    add column variant_version bigint,
    add column entity_type     text not null default '',
    add column delegate        bigint check (delegate <> bureau);

create index matter_of_delegate on casework.matter (delegate, id) where delegate is not null;

create or replace view casework.matter_now as
select m.id, m.procedure, m.item, m.number, m.query_code, m.subject, m.bureau, m.region, m.stage, m.version, m.round,
       m.rule_set, m.variant, m.party_account, m.party_name, m.party_address, m.party_language, m.handler,
       m.opened_at, m.concluded_at, c.due, m.variant_version, m.entity_type, m.delegate
  from casework.matter m
  left join casework.clock c on c.matter = m.id and c.round = m.round and c.kind = 'WHOLE' and c.ended_at is null;

create or replace view casework.desk_line as
select m.id, m.procedure, m.item, m.number, m.query_code, m.subject, m.bureau, m.region, m.stage, m.version, m.round,
       m.rule_set, m.variant, m.party_account, m.party_name, m.party_address, m.party_language, m.handler,
       m.opened_at, m.concluded_at, m.due,
       a.kind as holder_kind, a.officer as holder_officer, a.roles as holder_roles,
       m.variant_version, m.entity_type, m.delegate, a.unit as holder_unit
  from casework.matter_now m
  left join casework.assignment a on a.matter = m.id and upper_inf(a.period);
