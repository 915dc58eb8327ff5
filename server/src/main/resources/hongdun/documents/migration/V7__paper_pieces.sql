-- 文书要素: what a bureau puts on its papers beside the text the law asks for, from a day; a paper is printed
-- with what held on its day of issue.
create table documents.paper_piece (
  id         bigint generated always as identity primary key,
  bureau     bigint not null,
  piece      text not null,
  text_zh    text not null,
  text_en    text not null,
  valid_from date not null,
  set_by     bigint not null,
  set_at     timestamptz not null
);
create index paper_piece_of_bureau on documents.paper_piece (bureau, piece, valid_from desc, id desc);

create trigger append_only before update or delete on documents.paper_piece
  for each row execute function documents.refuse_change();
