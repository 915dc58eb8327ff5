-- The drafts of a counter are found without passing all that was ever entered there.
drop index registration.application_counter;
create index application_counter on registration.application (bureau, updated_at desc)
  where entered_by is not null and state = 'DRAFT';
