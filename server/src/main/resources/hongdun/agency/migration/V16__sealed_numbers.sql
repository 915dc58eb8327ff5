-- Numbers of identity documents are sealed and found by their digest; unified codes are public. sealed_key is
-- null for a firm and 0 for a number from before there were seals.
alter table agency.interest
    add column sealed_key integer,
    add column number_digest bytea;
update agency.interest set sealed_key = 0 where party_kind = 'IDENTITY_NUMBER';
alter table agency.interest
    add constraint numbers_have_a_key check ((party_kind = 'IDENTITY_NUMBER') = (sealed_key is not null));

-- A person is one whatever key he is found under: there the insertion asks for the digests of every key.
drop index agency.one_interest_declared;
create unique index one_interest_declared on agency.interest (officer, kind, party_kind, party_number)
    where withdrawn_on is null and sealed_key is null;
create unique index one_interest_in_a_person on agency.interest (officer, kind, number_digest)
    where withdrawn_on is null;
create index interest_sealed_key on agency.interest (sealed_key, id) where sealed_key is not null;
