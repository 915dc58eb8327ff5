-- Applications are sought by the day they were received: the rules of that day hold for them.
create index submission_by_time on registration.submission (submitted_at);
