-- 投递: what becomes of a message on its way out of the house. Times are real ones, also when the
-- product's clock has been moved: mail servers know no other.
--   KEPT      stays in the house: to a sign-in name, or in a demonstration
--   WAITING   is handed over when it is due
--   CLAIMED   in the hands of a sender until its lease ends; the server has not been called
--   CALLING   the server is being called; if the sender dies now nobody knows whether it was sent
--   ACCEPTED  the server has taken it
--   UNSURE    the server was called and nobody heard its answer: never sent again by itself
--   DEAD      will not be tried again by itself
--   LAPSED    was of use no longer before it could be sent
--   GIVEN_UP  let be by the system administrator
alter table portal.message
  add mark uuid not null default gen_random_uuid(),
  add channel text check (channel in ('EMAIL', 'SMS')),
  add state text not null default 'KEPT' check (state in
    ('KEPT', 'WAITING', 'CLAIMED', 'CALLING', 'ACCEPTED', 'UNSURE', 'DEAD', 'LAPSED', 'GIVEN_UP')),
  add queued_at timestamptz,
  add due_at timestamptz,
  add lapses_at timestamptz,
  add attempts int not null default 0,
  add claim uuid,
  add leased_until timestamptz,
  add accepted_at timestamptz,
  add reason text check (reason in
    ('REFUSED', 'TRIED_OUT', 'NOT_REACHED', 'NO_CARRIER', 'NO_ANSWER', 'SENDER_LOST')),
  add words text,
  add read_at timestamptz,
  add check (state = 'KEPT' or (channel is not null and queued_at is not null)),
  add check (state <> 'WAITING' or due_at is not null),
  add check (state not in ('CLAIMED', 'CALLING') or (claim is not null and leased_until is not null));

create index message_due on portal.message (channel, due_at) where state = 'WAITING';
create index message_in_hand on portal.message (leased_until) where state in ('CLAIMED', 'CALLING');
create index message_unfinished on portal.message (channel, queued_at)
  where state in ('WAITING', 'CLAIMED', 'CALLING', 'DEAD', 'UNSURE');
create index message_undelivered on portal.message (id) where state in ('DEAD', 'UNSURE');
create index message_to_lapse on portal.message (lapses_at)
  where lapses_at is not null and state in ('WAITING', 'DEAD', 'UNSURE');
create index message_unread on portal.message (address) where read_at is null;

-- Each call of a server, written before it is made; one without an answer is one nobody heard.
create table portal.delivery_attempt (
  id bigint generated always as identity primary key,
  message bigint not null references portal.message on delete cascade,
  called_at timestamptz not null,
  answered_at timestamptz,
  outcome text check (outcome in ('ACCEPTED', 'DEFERRED', 'REFUSED', 'UNREACHABLE', 'UNSURE')),
  words text,
  check ((answered_at is null) = (outcome is null))
);

create index delivery_attempt_message on portal.delivery_attempt (message, id);

-- A server that does not answer: one row while it lasts, so that all nodes wait together and one asks.
create table portal.carrier_outage (
  channel text primary key check (channel in ('EMAIL', 'SMS')),
  since timestamptz not null,
  failures int not null,
  next_try_at timestamptz not null,
  words text not null
);

-- What the system administrator did with a message; it outlives the message.
create table portal.delivery_deed (
  id bigint generated always as identity primary key,
  message bigint not null,
  deed text not null check (deed in ('SENT_AGAIN', 'GIVEN_UP')),
  account bigint not null references portal.account,
  done_at timestamptz not null
);

create index delivery_deed_message on portal.delivery_deed (message, id);
