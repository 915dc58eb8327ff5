-- Divisions, streets and towns are lists of codes like the others (portal.code_entry): one place for one truth.
delete from agency.reference_edition where file in ('divisions.tsv', 'chengdu_towns.tsv');
drop table agency.division;
drop table agency.town;
