-- Whoever may take from no queue asks whether anything waits for him there: that is answered from the index alone.
drop index casework.listed_queue;
create index listed_queue on casework.listed (bureau, due, matter) include (holder_roles)
    where concluded_on is null and holder_kind = 'QUEUE';

-- Dear to compute: the index is asked for the pairs of a text, a row is not.
alter function casework.pairs(text) cost 2000;
