package hongdun.agency.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.domain.JournalLine;
import hongdun.portal.AuditSource.Search;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 权限日志表 — who founded, enlisted, appointed and ended what; it only grows. */
@Repository
public class StaffJournal {
  private final JdbcClient jdbc;

  StaffJournal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void write(JournalLine line) {
    jdbc.sql(
            """
            insert into agency.journal (at, by, act, unit, officer, role, from_day, until_day, before,
                                        after)
            values (:at, :by, :act, :unit, :officer, :role, :from, :until, :before, :after)
            """)
        .param("at", line.at().atOffset(ZoneOffset.UTC))
        .param("by", line.by().map(OfficerId::value).orElse(null))
        .param("act", line.act().name())
        .param("unit", line.unit().map(UnitId::value).orElse(null))
        .param("officer", line.officer().map(OfficerId::value).orElse(null))
        .param("role", line.role().map(Role::name).orElse(null))
        .param("from", line.from().orElse(null))
        .param("until", line.until().orElse(null))
        .param("before", line.before().orElse(null))
        .param("after", line.after().orElse(null))
        .update();
  }

  /** A page of the log, newest first, of lines before a number. */
  public List<Numbered> before(long number, int most) {
    return jdbc.sql(
            """
            select id, at, by, act, unit, officer, role, from_day, until_day, before, after
              from agency.journal
             where id < ?
             order by id desc
             limit ?
            """)
        .params(number, most)
        .query(StaffJournal::read)
        .list();
  }

  /** The lines the audit asks for, with the names of both. */
  public List<Named> find(Search search) {
    return jdbc.sql(
            """
            select line.id, line.at, line.act, line.role, line.from_day, line.until_day,
                   coalesce(doer.name, '') as by, coalesce(subject.name, '') as of
              from agency.journal line
              left join agency.officer doer on doer.id = line.by
              left join agency.officer subject on subject.id = line.officer
             where (:everybody or line.by = any (:officers) or line.officer = any (:officers))
               and (:words = '' or position(:words in doer.name) > 0
                    or position(:words in subject.name) > 0)
               and line.at >= :from and line.at < :until
               and (line.at, line.id) < (:before, :number)
             order by line.at desc, line.id desc
             limit :most
            """)
        .param("everybody", search.who().isEmpty())
        .param(
            "officers",
            search.who().map(who -> who.officers().toArray(Long[]::new)).orElse(new Long[0]))
        .param("words", search.words())
        .param("from", search.from().atOffset(ZoneOffset.UTC))
        .param("until", search.until().atOffset(ZoneOffset.UTC))
        .param("before", search.before().at().atOffset(ZoneOffset.UTC))
        .param("number", search.before().number())
        .param("most", search.most())
        .query((row, _) ->
            new Named(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                JournalLine.Act.valueOf(row.getString("act")),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                row.getString("by"),
                row.getString("of")))
        .list();
  }

  /** A line as the audit reads it. */
  public record Named(
      long number,
      Instant at,
      JournalLine.Act act,
      Optional<Role> role,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      String by,
      String of) {}

  /** What happened to a unit, or to an officer, newest first. */
  public List<Numbered> about(Optional<UnitId> unit, Optional<OfficerId> officer, int most) {
    return jdbc.sql(
            """
            select id, at, by, act, unit, officer, role, from_day, until_day, before, after
              from agency.journal
             where (cast(:unit as bigint) is null or unit = :unit)
               and (cast(:officer as bigint) is null or officer = :officer)
             order by id desc
             limit :most
            """)
        .param("unit", unit.map(UnitId::value).orElse(null))
        .param("officer", officer.map(OfficerId::value).orElse(null))
        .param("most", most)
        .query(StaffJournal::read)
        .list();
  }

  private static Numbered read(ResultSet row, int number) throws SQLException {
    return new Numbered(
        row.getLong("id"),
        new JournalLine(
            JournalLine.Act.valueOf(row.getString("act")),
            Optional.ofNullable(row.getObject("by", Long.class)).map(OfficerId::new),
            Optional.ofNullable(row.getObject("unit", Long.class)).map(UnitId::new),
            Optional.ofNullable(row.getObject("officer", Long.class)).map(OfficerId::new),
            Optional.ofNullable(row.getString("role")).map(Role::valueOf),
            Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
            Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
            Optional.ofNullable(row.getString("before")),
            Optional.ofNullable(row.getString("after")),
            row.getObject("at", OffsetDateTime.class).toInstant()));
  }

  /** A line with its number in the log. */
  public record Numbered(long number, JournalLine line) {}
}
