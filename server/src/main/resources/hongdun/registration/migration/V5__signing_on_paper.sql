-- 纸质签署: who signs this text on paper instead of by link and code. The signed paper is checked by an officer
-- before the application is accepted; his check is the signature. The scan may come with it or be brought.
create table registration.paper_signing (
  id          bigint generated always as identity primary key,
  application bigint      not null references registration.application (id),
  signatory   text        not null,
  text_hash   text        not null,
  attachment  bigint,
  chosen_at   timestamptz not null,
  ended_at    timestamptz
);
create unique index one_paper_signing on registration.paper_signing (application, signatory, text_hash)
  where ended_at is null;
