create schema documents;

-- The last number given in a series; its row is locked from the moment a number is taken until the commit.
create table documents.numbering (
    bureau bigint  not null,
    series text    not null,
    year   integer not null,
    last   bigint  not null check (last > 0),
    primary key (bureau, series, year)
);

-- An issued paper: its record. The PDF is made from it and can be made again.
create table documents.document (
    id               bigint generated always as identity primary key,
    template         text        not null,
    template_version integer     not null check (template_version > 0),
    title_zh         text        not null,
    title_en         text        not null,
    bureau           bigint      not null,
    bureau_zh        text        not null,
    bureau_en        text        not null,
    series           text        not null,
    year             integer     not null,
    n                bigint      check (n > 0),
    number           text        not null,
    matter           bigint      not null,
    fields           jsonb       not null,
    fields_hash      text        not null check (fields_hash ~ '^[0-9a-f]{64}$'),
    qr_path          text        not null,
    issued_at        timestamptz not null,
    check ((series = '') = (n is null) and (series = '') = (number = '')),
    unique (bureau, series, year, n)
);

create index document_of_matter on documents.document (matter, id) where matter <> 0;

-- 作废: a paper keeps its number for ever; that it no longer holds is said beside it.
create table documents.voided (
    document  bigint      primary key references documents.document,
    reason    text        not null check (reason <> ''),
    voided_at timestamptz not null
);

-- A printed paper as it was first seen. Void papers and reading copies are prints of their own.
create table documents.rendition (
    document    bigint      not null references documents.document,
    language    text        not null check (language in ('zh', 'en')),
    voided      boolean     not null,
    pdf         bytea       not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    rendered_at timestamptz not null,
    primary key (document, language, voided)
);

-- Files people hand in; the content lies in the data folder under its hash.
create table documents.attachment (
    id           bigint generated always as identity primary key,
    file_name    text        not null,
    content_type text        not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size         bigint      not null check (size > 0),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    kept_at      timestamptz not null
);

create function documents.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'documents.% is append-only', tg_table_name;
end
$$;

create trigger append_only before update or delete on documents.document
    for each row execute function documents.refuse_change();
create trigger append_only before update or delete on documents.voided
    for each row execute function documents.refuse_change();
create trigger append_only before update or delete on documents.rendition
    for each row execute function documents.refuse_change();
create trigger append_only before update or delete on documents.attachment
    for each row execute function documents.refuse_change();
create trigger never_emptied before truncate on documents.document
    for each statement execute function documents.refuse_change();
create trigger never_emptied before truncate on documents.voided
    for each statement execute function documents.refuse_change();
