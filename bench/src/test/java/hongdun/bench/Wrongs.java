package hongdun.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** 不得出现 — what must never be found in the tables: for each what is wrong, how often it is. */
final class Wrongs {
  static final Map<String, String> ALL = Collections.unmodifiableMap(all());

  private Wrongs() {}

  private static Map<String, String> all() {
    var wrongs = new LinkedHashMap<String, String>();
    wrongs.put(
        "an open matter without an owner",
        """
        select count(*)
          from casework.matter m
         where concluded_at is null
           and not exists (select from casework.assignment where matter = m.id and upper_inf(period))
        """);
    wrongs.put(
        "a matter without its act of opening",
        """
        select count(*)
          from casework.matter m
         where (select count(*) from ledger.entry where matter = m.id and act = 'MATTER_OPENED') <> 1
        """);
    wrongs.put(
        "an approved company without exactly one entry, licence, conclusion and act",
        """
        select count(*)
          from casework.matter m
         where ((select count(*) from register.register_entry where matter = m.id),
                (select count(*) from registration.established e
                   join registration.application a on a.id = e.application
                   join register.market_entity b on b.code = e.code
                  where a.matter = m.id),
                (select count(*) from documents.document
                  where matter = m.id and template = 'registration.licence-original'),
                (select count(*) from ledger.entry where matter = m.id and act = 'MATTER_CONCLUDED'),
                (select count(*) from ledger.entry
                  where matter = m.id and act = 'REGISTRATION_APPROVED'))
               is distinct from
               (case when stage = 'APPROVED' then (1::bigint, 1::bigint, 1::bigint, 1::bigint, 1::bigint)
                     else (0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint) end)
        """);
    wrongs.put(
        "an application handed in twice, or a step taken twice",
        """
        select count(*)
          from (select matter, step from casework.journal where step not in ('NOTICE', 'WARNING', 'ESCALATED')
                 group by matter, step having count(*) > 1) j
        """);
    wrongs.put(
        "a paper issued twice",
        """
        select count(*)
          from (select matter, template from documents.document
                 group by matter, template having count(*) > 1) d
        """);
    wrongs.put(
        "a gap in the numbers of matters",
        """
        select count(*)
          from casework.numbering s
         where (select (count(*), min(right(number, 6)::bigint), max(right(number, 6)::bigint))
                  from casework.matter where number like s.series || '-%')
               is distinct from (last, 1::bigint, last)
        """);
    wrongs.put(
        "a gap in the numbers of papers",
        """
        select count(*)
          from documents.numbering s
         where (select (count(*), min(n), max(n)) from documents.document
                 where bureau = s.bureau and series = s.series and year = s.year)
               is distinct from (last, 1::bigint, last)
        """);
    wrongs.put(
        "a gap in the numbers of the ledger",
        """
        select count(*)
          from ledger.numbering s
         where (select (count(*), min(number), max(number)) from ledger.entry
                 where register = s.register and year = s.year)
               is distinct from (last, 1::bigint, last)
        """);
    return wrongs;
  }
}
