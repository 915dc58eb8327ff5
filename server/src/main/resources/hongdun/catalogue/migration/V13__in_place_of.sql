-- 代理: for whom an act on a variant or an instrument was done, when a substitute did it (C14).
alter table catalogue.variant_journal add column in_place_of bigint;
alter table catalogue.delegation_journal add column in_place_of bigint;
