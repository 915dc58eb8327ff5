package hongdun.casework.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.InboxQuery;
import hongdun.casework.domain.InboxTab;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待办计数 — how many matters stand in an officer's lists, each counted to a thousand. */
@Component
public class DeskCounts {
  /** In his hands, or in a queue he may take from: each by an index of its own. */
  private static final String WAITING =
      """
      select count(*)
        from ((select
                 from casework.listed
                where bureau = :bureau and concluded_on is null
                  and holder_officer = :officer and keeper = :officer
                limit 1000)
              union all
              (select
                 from casework.listed
                where bureau = :bureau and concluded_on is null
                  and holder_kind = 'QUEUE' and holder_roles && cast(:roles as text[])
                limit 1000)
              limit 1000) as few
      """;

  private final JdbcClient jdbc;

  DeskCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many matters of a bureau stand in each of an officer's lists, counted to a thousand. */
  public Map<InboxTab, Integer> counts(InboxQuery query, UnitId own) {
    return jdbc.sql(
            """
            select (%s) as waiting,
                   (select count(*)
                      from (select
                              from casework.listed
                             where bureau = :bureau and concluded_on is null and keeper = :officer
                             limit 1000) as few) as in_hand,
                   (select count(*)
                      from (select
                              from casework.listed
                             where bureau = :bureau and concluded_on is null
                               and (:whole or keeper = :officer or unit = any (cast(:units as bigint[]))
                                    or item = any (cast(:items as text[]))
                                    or holder_kind = 'QUEUE' and holder_roles && cast(:roles as text[]))
                             limit 1000) as few) as open,
                   (select count(*)
                      from (select
                              from casework.listed
                             where bureau = :bureau and concluded_on is not null
                               and (:whole or keeper = :officer or unit = any (cast(:units as bigint[]))
                                    or item = any (cast(:items as text[])))
                             limit 1000) as few) as done,
                   (select count(*)
                      from (select
                              from casework.listed
                             where bureau = :bureau
                               and (:whole or keeper = :officer or unit = any (cast(:units as bigint[]))
                                    or item = any (cast(:items as text[]))
                                    or holder_kind = 'QUEUE' and holder_roles && cast(:roles as text[]))
                             limit 1000) as few) as everything
            """
                .formatted(WAITING))
        .param("bureau", own.value())
        .param("officer", query.officer().value())
        .param("roles", DeskLines.names(query.roles()))
        .param("whole", query.within().whole())
        .param("units", DeskLines.units(query))
        .param("items", query.within().items().toArray(String[]::new))
        .query((row, _) -> {
          var counts = new EnumMap<InboxTab, Integer>(InboxTab.class);
          counts.put(InboxTab.WAITING, row.getInt("waiting"));
          counts.put(InboxTab.IN_HAND, row.getInt("in_hand"));
          counts.put(InboxTab.OPEN, row.getInt("open"));
          counts.put(InboxTab.DONE, row.getInt("done"));
          counts.put(InboxTab.ALL, row.getInt("everything"));
          return counts;
        })
        .single();
  }

  /** How many matters of a bureau wait for an officer, counted to a thousand. */
  public int waiting(UnitId bureau, OfficerId officer, Set<Role> roles) {
    return jdbc.sql(WAITING)
        .param("bureau", bureau.value())
        .param("officer", officer.value())
        .param("roles", DeskLines.names(roles))
        .query(Integer.class)
        .single();
  }

  /** Whether a matter is one of those. */
  public boolean isWaiting(MatterId matter, UnitId bureau, OfficerId officer, Set<Role> roles) {
    return jdbc.sql(
            """
            select exists (select 1
                             from casework.listed
                            where matter = :matter and bureau = :bureau and concluded_on is null
                              and (holder_officer = :officer
                                   or holder_kind = 'QUEUE'
                                      and holder_roles && cast(:roles as text[])))
            """)
        .param("matter", matter.value())
        .param("bureau", bureau.value())
        .param("officer", officer.value())
        .param("roles", DeskLines.names(roles))
        .query(Boolean.class)
        .single();
  }
}
