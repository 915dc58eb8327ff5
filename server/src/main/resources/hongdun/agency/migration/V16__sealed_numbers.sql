-- Numbers of identity documents are sealed and found by their digest; unified codes are public and stay as they
-- are. sealed_key is 0 for a number from before there were seals.
alter table agency.interest
    add column sealed_key integer not null default 0,
    add column number_digest bytea;

-- A sealed number is never written twice alike; a person is one by his digest. Under which key that stands the
-- insertion asks itself.
create unique index one_interest_in_a_person on agency.interest (officer, kind, number_digest)
    where withdrawn_on is null;
create index interest_sealed_key on agency.interest (sealed_key, id) where party_kind = 'IDENTITY_NUMBER';
