package hongdun.agency.persistence;

import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Employment;
import hongdun.agency.domain.Roster;
import hongdun.portal.Editions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 人员表 — the officers, what they are known by and how long they serve. */
@Repository
public class Officers {
  private final JdbcClient jdbc;
  private final Editions editions;

  Officers(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  public Optional<Officer> find(OfficerId id) {
    return jdbc.sql("select id, name, number from agency.officer where id = ?")
        .param(id.value())
        .query((row, _) -> officer(row))
        .optional();
  }

  public Optional<Employment> employment(OfficerId id) {
    return jdbc.sql(
            """
            select id, name, number, bureau, account, from_day, until_day
              from agency.officer
             where id = ?
            """)
        .param(id.value())
        .query((row, _) -> employment(row))
        .optional();
  }

  /** Everyone who ever served. */
  public List<Employment> all() {
    return jdbc.sql(
            """
            select id, name, number, bureau, account, from_day, until_day
              from agency.officer
            """)
        .query((row, _) -> employment(row))
        .list();
  }

  /** Those who serve in a bureau on a day, by staff number. */
  public List<Employment> ofBureau(UnitId bureau, LocalDate on) {
    return jdbc.sql(
            """
            select id, name, number, bureau, account, from_day, until_day
              from agency.officer
             where bureau = :bureau
               and (until_day is null or until_day >= :on)
             order by number
            """)
        .param("bureau", bureau.value())
        .param("on", on)
        .query((row, _) -> employment(row))
        .list();
  }

  /** Those who serve in a bureau on a day and whose name or number holds the words, by number. */
  public List<Employment> search(
      UnitId bureau, String words, String afterNumber, LocalDate on, int most) {
    return jdbc.sql(
            """
            select id, name, number, bureau, account, from_day, until_day
              from agency.officer
             where bureau = :bureau
               and (until_day is null or until_day >= :on)
               and number > :after
               and (:words = '' or position(:words in name) > 0
                    or position(upper(:words) in number) > 0)
             order by number
             limit :most
            """)
        .param("bureau", bureau.value())
        .param("on", on)
        .param("after", afterNumber)
        .param("words", words)
        .param("most", most)
        .query((row, _) -> employment(row))
        .list();
  }

  public void rename(OfficerId id, String name) {
    jdbc.sql("update agency.officer set name = ? where id = ?").params(name, id.value()).update();
    editions.changed(Roster.EDITION);
  }

  /** Ends the service of an officer with a last day. */
  public void leave(OfficerId id, LocalDate last) {
    jdbc.sql("update agency.officer set until_day = ? where id = ?")
        .params(last, id.value())
        .update();
    editions.changed(Roster.EDITION);
  }

  /** Holds the officer's row until the end of the transaction: appointments of one person queue. */
  public void lock(OfficerId id) {
    jdbc.sql("select id from agency.officer where id = ? for update")
        .param(id.value())
        .query(Long.class)
        .single();
  }

  public OfficerId add(UnitId bureau, String name, String number, LocalDate from) {
    long id =
        jdbc.sql(
                """
                insert into agency.officer (bureau, name, number, from_day)
                values (?, ?, ?, ?)
                returning id
                """)
            .params(bureau.value(), name, number, from)
            .query(Long.class)
            .single();
    editions.changed(Roster.EDITION);
    return new OfficerId(id);
  }

  public void giveAccount(OfficerId id, long account) {
    jdbc.sql("update agency.officer set account = ? where id = ? and account is null")
        .params(account, id.value())
        .update();
    editions.changed(Roster.EDITION);
  }

  public boolean isNumberInUse(String number) {
    return jdbc.sql("select exists (select 1 from agency.officer where number = ?)")
        .param(number)
        .query(Boolean.class)
        .single();
  }

  public void addCertificate(OfficerId officer, String number, LocalDate from, LocalDate until) {
    jdbc.sql(
            """
            insert into agency.certificate (number, officer, from_day, until_day)
            values (?, ?, ?, ?)
            """)
        .params(number, officer.value(), from, until)
        .update();
  }

  static Officer officer(ResultSet row) throws SQLException {
    return new Officer(
        new OfficerId(row.getLong("id")), row.getString("name"), row.getString("number"));
  }

  private static Employment employment(ResultSet row) throws SQLException {
    var account = row.getLong("account");
    var hasAccount = !row.wasNull();
    return new Employment(
        officer(row),
        new UnitId(row.getLong("bureau")),
        hasAccount ? Optional.of(account) : Optional.empty(),
        row.getObject("from_day", LocalDate.class),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
  }
}
