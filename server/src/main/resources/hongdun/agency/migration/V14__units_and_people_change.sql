-- What stood before a change and what stands after it, so that the log tells the history of a name.
alter table agency.journal add before text, add after text;
create index journal_unit on agency.journal (unit, id desc);
create index journal_officer on agency.journal (officer, id desc);
-- People are looked up by name among thousands.
create index officer_number on agency.officer (bureau, number);
