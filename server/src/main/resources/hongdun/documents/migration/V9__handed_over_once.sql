-- 送达: a paper is handed over once. What was recorded twice before this rule stays readable as it was
-- written and is marked; from now on a second delivery of a paper cannot be kept.
alter table documents.delivered_paper add column repeated boolean not null default false;

update documents.delivered_paper later
   set repeated = true
 where exists (select 1
                 from documents.delivered_paper earlier
                where earlier.document = later.document
                  and earlier.delivery < later.delivery);

create unique index delivered_once on documents.delivered_paper (document) where not repeated;
