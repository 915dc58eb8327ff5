-- A reckoning writes every open clock: nothing reads the provisional ones by matter, and the order it belongs to is
-- locked while it writes, so that what it moved needs no check of its own.
drop index casework.clock_provisional;
alter table casework.moved_clock drop constraint moved_clock_edition_fkey;
