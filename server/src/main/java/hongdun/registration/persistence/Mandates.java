package hongdun.registration.persistence;

import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.AgentDeed;
import hongdun.registration.domain.AgentDeed.Act;
import hongdun.registration.domain.Mandate;
import hongdun.registration.domain.Representation;
import hongdun.shared.UnifiedSocialCreditCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who acts for which company, who lets whom act for him, and what was done so. */
@Repository
public class Mandates {
  private static final String MANDATES =
      """
      select id, principal, company, company_name, agent, items, from_day, until_day,
             ended_at is not null as ended
        from registration.mandate
      """;
  private static final String REPRESENTATIONS =
      """
      select id, company, company_name, account, confirmed_by, confirmed_at
        from registration.representation
       where ended_at is null
      """;
  private static final int MOST = 200;

  private final JdbcClient jdbc;

  Mandates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long give(Mandate mandate, Instant at) {
    return jdbc.sql(
            """
            insert into registration.mandate
              (principal, company, company_name, agent, items, from_day, until_day, given_at)
            values (:principal, :company, :name, :agent, :items, :from, :until, :at)
            returning id
            """)
        .param("principal", mandate.principal())
        .param("company", mandate.company().map(UnifiedSocialCreditCode::value).orElse(null))
        .param("name", mandate.companyName())
        .param("agent", mandate.agent())
        .param("items", mandate.items().toArray(String[]::new))
        .param("from", mandate.from())
        .param("until", mandate.until())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  public Optional<Mandate> find(long id) {
    return jdbc.sql(MANDATES + " where id = ?").param(id).query(Mandates::mandate).optional();
  }

  /** What others let an account do, the latest first; also what is over. */
  public List<Mandate> ofAgent(long agent) {
    return jdbc.sql(MANDATES + " where agent = ? order by id desc limit ?")
        .params(agent, MOST)
        .query(Mandates::mandate)
        .list();
  }

  /** What an account lets others do, for itself or a company it represents. */
  public List<Mandate> ofPrincipal(long account, Collection<UnifiedSocialCreditCode> companies) {
    return jdbc.sql(
            MANDATES
                + " where principal = :account or company = any (:companies)"
                + " order by id desc limit :most")
        .param("account", account)
        .param("companies", codes(companies))
        .param("most", MOST)
        .query(Mandates::mandate)
        .list();
  }

  /** Ends it; false when it had been ended. */
  public boolean end(long id, long by, Instant at) {
    return jdbc.sql(
                """
                update registration.mandate
                   set ended_by = ?, ended_at = ?
                 where id = ? and ended_at is null
                """)
            .params(by, at.atOffset(ZoneOffset.UTC), id)
            .update()
        > 0;
  }

  /** Confirms that an account acts for a company; false when that stands already. */
  public boolean represent(Representation one, UnitId bureau) {
    return jdbc.sql(
                """
                insert into registration.representation
                  (company, company_name, account, confirmed_by, bureau, confirmed_at)
                values (:company, :name, :account, :by, :bureau, :at)
                on conflict do nothing
                """)
            .param("company", one.company().value())
            .param("name", one.companyName())
            .param("account", one.account())
            .param("by", one.confirmedBy())
            .param("bureau", bureau.value())
            .param("at", one.confirmedAt().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /** The companies an account acts for. */
  public List<Representation> represented(long account) {
    return jdbc.sql(REPRESENTATIONS + " and account = ? order by id")
        .param(account)
        .query(Mandates::representation)
        .list();
  }

  /** What was confirmed at the counters of a bureau, the latest first. */
  public List<Representation> confirmedAt(UnitId bureau) {
    return jdbc.sql(REPRESENTATIONS + " and bureau = ? order by id desc limit ?")
        .params(bureau.value(), MOST)
        .query(Mandates::representation)
        .list();
  }

  public void endRepresentation(long id, long by, Instant at) {
    jdbc.sql(
            """
            update registration.representation
               set ended_by = ?, ended_at = ?
             where id = ? and ended_at is null
            """)
        .params(by, at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  /** Ends everything an account let others do, was let do, and did for companies. */
  public void endAllOf(long account, Instant at) {
    var now = at.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            update registration.mandate
               set ended_by = :account, ended_at = :at
             where (principal = :account or agent = :account) and ended_at is null
            """)
        .param("account", account)
        .param("at", now)
        .update();
    // Ended by nobody of the bureau.
    jdbc.sql(
            """
            update registration.representation
               set ended_by = 0, ended_at = ?
             where account = ? and ended_at is null
            """)
        .params(now, account)
        .update();
  }

  /** The application is for a company. */
  public void begunFor(ApplicationId application, UnifiedSocialCreditCode company) {
    jdbc.sql("update registration.application set company = ? where id = ?")
        .params(company.value(), application.value())
        .update();
  }

  public Optional<UnifiedSocialCreditCode> companyOf(ApplicationId application) {
    return jdbc.sql(
            """
            select company
              from registration.application
             where id = ? and company is not null
            """)
        .param(application.value())
        .query((row, _) -> new UnifiedSocialCreditCode(row.getString("company")))
        .optional();
  }

  /** The applications an account began for companies. */
  public Set<ApplicationId> begunForCompanies(long account) {
    return jdbc.sql(
            """
            select id
              from registration.application
             where account = ? and company is not null
            """)
        .param(account)
        .query((row, _) -> new ApplicationId(row.getLong("id")))
        .set();
  }

  /** The matters of the applications an account began for companies. */
  public Set<MatterId> mattersForCompanies(long account) {
    return jdbc.sql(
            """
            select matter
              from registration.application
             where account = ? and company is not null and matter is not null
            """)
        .param(account)
        .query((row, _) -> new MatterId(row.getLong("matter")))
        .set();
  }

  /** An application in whose name somebody acts, with the company it is for. */
  public record Begun(
      ApplicationId application,
      long account,
      String item,
      Optional<UnifiedSocialCreditCode> company) {}

  /** The applications of these accounts themselves and of these companies, the newest first. */
  public List<Begun> applications(
      Collection<Long> accounts, Collection<UnifiedSocialCreditCode> companies) {
    return jdbc.sql(
            """
            select id, account, item, company
              from registration.application
             where state <> 'PURGED' and account is not null
               and ((company is null and account = any (:accounts)) or company = any (:companies))
             order by updated_at desc
             limit :most
            """)
        .param("accounts", accounts.toArray(Long[]::new))
        .param("companies", codes(companies))
        .param("most", MOST)
        .query((row, _) ->
            new Begun(
                new ApplicationId(row.getLong("id")),
                row.getLong("account"),
                row.getString("item"),
                Optional.ofNullable(row.getString("company")).map(UnifiedSocialCreditCode::new)))
        .list();
  }

  public void acted(long mandate, ApplicationId application, Act act, Instant at) {
    jdbc.sql(
            """
            insert into registration.act_of_agent (mandate, application, act, at)
            values (?, ?, ?, ?)
            """)
        .params(mandate, application.value(), act.name(), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What was done under these mandates, the latest first. */
  public List<AgentDeed> deeds(Set<Long> mandates) {
    return jdbc.sql(
            """
            select mandate, application, act, at
              from registration.act_of_agent
             where mandate = any (:mandates)
             order by id desc
             limit :most
            """)
        .param("mandates", mandates.toArray(Long[]::new))
        .param("most", MOST)
        .query((row, _) ->
            new AgentDeed(
                row.getLong("mandate"),
                new ApplicationId(row.getLong("application")),
                Act.valueOf(row.getString("act")),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  private static String[] codes(Collection<UnifiedSocialCreditCode> companies) {
    return companies.stream().map(UnifiedSocialCreditCode::value).toArray(String[]::new);
  }

  private static Mandate mandate(ResultSet row, int number) throws SQLException {
    return new Mandate(
        row.getLong("id"),
        row.getLong("principal"),
        Optional.ofNullable(row.getString("company")).map(UnifiedSocialCreditCode::new),
        row.getString("company_name"),
        row.getLong("agent"),
        Set.of((String[]) row.getArray("items").getArray()),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getBoolean("ended"));
  }

  private static Representation representation(ResultSet row, int number) throws SQLException {
    return new Representation(
        row.getLong("id"),
        new UnifiedSocialCreditCode(row.getString("company")),
        row.getString("company_name"),
        row.getLong("account"),
        row.getLong("confirmed_by"),
        row.getTimestamp("confirmed_at").toInstant());
  }
}
