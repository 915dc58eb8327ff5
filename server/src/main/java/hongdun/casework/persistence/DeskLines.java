package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalLong;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.domain.DeskLine;
import hongdun.casework.domain.InboxQuery;
import hongdun.casework.domain.InboxTab;
import hongdun.casework.domain.PageKey;
import hongdun.casework.domain.QueryCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** 办件列表 — the lists of the desk. */
@Component
public class DeskLines {
  private final JdbcClient jdbc;

  DeskLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Open matters, the soonest due first. */
  public List<DeskLine> open(InboxQuery query, PageKey after, int limit) {
    var statement =
        jdbc.sql(
            """
            select id, procedure, item, number, query_code, subject, bureau, region, stage, version,
                   rule_set, variant, party_account, party_name, party_address, party_language,
                   handler, opened_at, concluded_at, due, variant_version, entity_type, delegate,
                   holder_kind, holder_officer
              from casework.desk_line
             where (bureau = :bureau or :counter and delegate = :bureau)
               and concluded_at is null
               and (:tab = 'OPEN'
                    or :tab = 'WAITING'
                       and (holder_officer = :officer
                            or holder_kind = 'QUEUE' and holder_unit = :bureau and holder_roles && cast(:roles as text[]))
                    or :tab = 'IN_HAND'
                       and (holder_officer = :officer
                            or holder_kind = 'PARTY' and handler = :officer))
               and (:words = ''
                    or strpos(lower(number), :words) > 0
                    or strpos(lower(subject), :words) > 0
                    or query_code = :code)
               and (coalesce(due, date '9999-12-31'), id) > (:day, :matter)
             order by coalesce(due, date '9999-12-31'), id
             limit :limit
            """);
    return asked(statement, query, after, limit)
        .param("tab", query.tab().name())
        .param("officer", query.officer().value())
        .param("roles", query.roles().stream().map(Role::name).toArray(String[]::new))
        .query(DeskLines::line)
        .list();
  }

  /** Concluded matters, the latest first. */
  public List<DeskLine> done(InboxQuery query, PageKey after, int limit) {
    var statement =
        jdbc.sql(
            """
            select id, procedure, item, number, query_code, subject, bureau, region, stage, version,
                   rule_set, variant, party_account, party_name, party_address, party_language,
                   handler, opened_at, concluded_at, due, variant_version, entity_type, delegate,
                   holder_kind, holder_officer
              from casework.desk_line
             where (bureau = :bureau or :counter and delegate = :bureau)
               and concluded_at is not null
               and (:words = ''
                    or strpos(lower(number), :words) > 0
                    or strpos(lower(subject), :words) > 0
                    or query_code = :code)
               and (cast(concluded_at at time zone 'Asia/Shanghai' as date), -id) < (:day, -:matter)
             order by cast(concluded_at at time zone 'Asia/Shanghai' as date) desc, id
             limit :limit
            """);
    return asked(statement, query, after, limit).query(DeskLines::line).list();
  }

  /** How many matters stand in each list, counted to a thousand. */
  public Map<InboxTab, Integer> counts(InboxQuery query) {
    return jdbc.sql(
            """
            select (select count(*)
                      from (select 1
                              from casework.desk_line
                             where (bureau = :bureau or :counter and delegate = :bureau) and concluded_at is null
                               and (holder_officer = :officer
                                    or holder_kind = 'QUEUE' and holder_unit = :bureau and holder_roles && cast(:roles as text[]))
                             limit 1000) as few) as waiting,
                   (select count(*)
                      from (select 1
                              from casework.desk_line
                             where (bureau = :bureau or :counter and delegate = :bureau) and concluded_at is null
                               and (holder_officer = :officer
                                    or holder_kind = 'PARTY' and handler = :officer)
                             limit 1000) as few) as in_hand,
                   (select count(*)
                      from (select 1
                              from casework.matter
                             where (bureau = :bureau or :counter and delegate = :bureau) and concluded_at is null
                             limit 1000) as few) as open,
                   (select count(*)
                      from (select 1
                              from casework.matter
                             where (bureau = :bureau or :counter and delegate = :bureau) and concluded_at is not null
                             limit 1000) as few) as done
            """)
        .param("bureau", query.bureau().value())
        .param("counter", isCounter(query))
        .param("officer", query.officer().value())
        .param("roles", query.roles().stream().map(Role::name).toArray(String[]::new))
        .query((row, _) -> {
          var counts = new EnumMap<InboxTab, Integer>(InboxTab.class);
          counts.put(InboxTab.WAITING, row.getInt("waiting"));
          counts.put(InboxTab.IN_HAND, row.getInt("in_hand"));
          counts.put(InboxTab.OPEN, row.getInt("open"));
          counts.put(InboxTab.DONE, row.getInt("done"));
          return counts;
        })
        .single();
  }

  /**
   * Whether other bureaus' matters came to this one's counter. Asked first, for the lists of all
   * the others then go by their own index.
   */
  private boolean isCounter(InboxQuery query) {
    return jdbc.sql("select exists (select 1 from casework.matter where delegate = :bureau)")
        .param("bureau", query.bureau().value())
        .query(Boolean.class)
        .single();
  }

  private StatementSpec asked(StatementSpec statement, InboxQuery query, PageKey after, int limit) {
    return statement
        .param("bureau", query.bureau().value())
        .param("counter", isCounter(query))
        .param("words", query.words())
        .param("code", QueryCode.read(query.words()).map(QueryCode::value).orElse(""))
        .param("day", after.day())
        .param("matter", after.matter())
        .param("limit", limit);
  }

  private static DeskLine line(ResultSet row, int number) throws SQLException {
    return new DeskLine(
        Matters.matter(row, number),
        optionalLong(row, "holder_officer").map(OfficerId::new),
        "PARTY".equals(row.getString("holder_kind")));
  }
}
