-- 三员分立: the system, security and audit administrators are three persons, and none holds a business
-- role beside it on any day. What the rule of the room says, the table keeps too.
alter table agency.appointment
    add column duty text not null
        generated always as (case when role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR',
                                                'AUDIT_ADMINISTRATOR')
                                  then role else 'BUSINESS' end) stored,
    add constraint administrators_stand_alone exclude using gist
        (officer with =, duty with <>, daterange(from_day, until_day + 1) with &&);
