-- 期限规则的版本: what an edition that was entered in the browser rests on, and by whom and when it was entered; those
-- that came with the product rest on the law they name.
alter table casework.clock_rule
    add column instrument text        not null default '',
    add column entered_by bigint,
    add column entered_at timestamptz,
    add constraint entered_on_an_instrument
        check ((entered_by is null) = (entered_at is null) and (entered_by is null or instrument <> ''));
