-- 签署邀请的去处: to whom a link went, by digest, so that nobody is flooded with links, whoever asks for them.
alter table registration.invitation add contact_digest bytea not null default ''::bytea;
create index invitation_contact on registration.invitation (contact_digest, invited_at);
create index invitation_by_time on registration.invitation (invited_at);

-- 上传限额: the files of an application and of a day are counted before one more is taken.
create index paper_uploads on registration.paper (added_at) where attachment is not null;
create index paper_of_application on registration.paper (application);
create index scan_uploads on registration.paper_signing (chosen_at) where attachment is not null;
