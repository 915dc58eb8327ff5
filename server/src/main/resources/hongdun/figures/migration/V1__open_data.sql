-- 开放数据: the daily files that were made, with what anybody needs to check them.
create schema figures;

create table figures.open_file (
  name    text primary key check (name ~ '^[a-z0-9-]+\.[a-z.]+$'),
  source  text        not null,
  day     date        not null,
  format  text        not null check (format in ('CSV', 'JSON_LINES', 'XLSX')),
  rows    bigint      not null check (rows >= 0),
  bytes   bigint      not null check (bytes >= 0),
  sha256  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  unique (source, day, format)
);
