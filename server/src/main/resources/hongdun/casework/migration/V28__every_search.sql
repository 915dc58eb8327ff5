-- Every search is written down, whatever was typed and whether anything was found.
alter table casework.access
    drop constraint access_kind_check,
    add constraint access_kind
        check (kind in ('SEARCH', 'SEARCH_PERSON', 'SEARCH_PHONE', 'READ', 'EXPORT_CSV', 'EXPORT_XLSX'));
