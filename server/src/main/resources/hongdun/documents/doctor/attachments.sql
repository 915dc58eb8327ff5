-- The contents that are named between two hashes, with their sizes.
select sha256, min(size)
  from documents.attachment
 where sha256 >= ? and sha256 < ?
 group by sha256
