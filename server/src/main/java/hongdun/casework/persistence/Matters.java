package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalDay;
import static hongdun.casework.persistence.Columns.optionalInstant;
import static hongdun.casework.persistence.Columns.optionalLong;
import static hongdun.casework.persistence.Columns.orNull;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Matter;
import hongdun.casework.Matter.Course;
import hongdun.casework.MatterId;
import hongdun.casework.Party;
import hongdun.casework.domain.QueryCode;
import hongdun.catalogue.VariantId;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办件 — the matters and their numbers. */
@Component
public class Matters {
  /** What stands before the query code of a matter until it has its number. */
  private static final String NO_NUMBER = "~";

  private final JdbcClient jdbc;

  Matters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes a block of numbers and answers the first. */
  public long takeNumbers(String series, int count) {
    var last =
        jdbc.sql(
                """
                insert into casework.numbering as n (series, last)
                values (:series, :count)
                on conflict (series) do update set last = n.last + :count
                returning last
                """)
            .param("series", series)
            .param("count", count)
            .query(Long.class)
            .single();
    return last - count + 1;
  }

  /** 办理条件 — who decides on a matter that opens, by which variant, and whose counter it came to. */
  public record Terms(UnitId bureau, String variant, Course course, int afterCheck) {}

  /**
   * Adds a matter that has no number yet; empty when the query code is already another's.
   *
   * @see #number
   */
  public Optional<MatterId> add(
      Opening opening, String stage, Terms terms, QueryCode code, Instant at) {
    var party = opening.party();
    var course = terms.course();
    return jdbc.sql(
            """
            insert into casework.matter
              (procedure, item, number, query_code, subject, bureau, region, stage, rule_set, variant,
               party_account, party_name, party_address, party_language, opened_at, variant_version,
               entity_type, delegate, after_check)
            values
              (:procedure, :item, :number, :code, :subject, :bureau, :region, :stage, :ruleSet,
               :variant, :account, :name, :address, :language, :at, :version, :entityType, :delegate, :afterCheck)
            on conflict (query_code) do nothing
            returning id
            """)
        .param("procedure", opening.procedure().code())
        .param("item", opening.item())
        .param("number", NO_NUMBER + code.value())
        .param("code", code.value())
        .param("subject", opening.subject())
        .param("bureau", terms.bureau().value())
        .param("region", opening.region().code())
        .param("stage", stage)
        .param("ruleSet", opening.ruleSet())
        .param("variant", terms.variant())
        .param("version", orNull(course.variant().map(VariantId::value)))
        .param("afterCheck", terms.afterCheck())
        .param("entityType", course.entityType())
        .param("delegate", orNull(course.delegate().map(UnitId::value)))
        .param("account", orNull(party.account()))
        .param("name", party.name().value())
        .param("address", party.address().value())
        .param("language", party.language().name())
        .param("at", utc(at))
        .query(Long.class)
        .optional()
        .map(MatterId::new);
  }

  /**
   * Gives a matter that was added in this transaction the next number of its series, and with it
   * its handler and its place in the search. The series stays locked until the transaction ends, so
   * this comes as late as it can.
   */
  public void number(MatterId id, String series, Optional<OfficerId> handler) {
    jdbc.sql(
            """
            with taken as (
              insert into casework.numbering as n (series, last)
              values (:series, 1)
              on conflict (series) do update set last = n.last + 1
              returning last),
            numbered as (
              update casework.matter
                 set number = :series || '-' || lpad(cast(taken.last as text),
                                                     greatest(6, length(cast(taken.last as text))),
                                                     '0'),
                     handler = cast(:handler as bigint)
                from taken
               where id = :id
              returning id, bureau, delegate, lower(number || ' ' || subject) as words)
            insert into casework.search_line (matter, bureau, words)
            select id, bureau, words from numbered
            union all
            select id, delegate, words from numbered where delegate is not null
            """)
        .param("id", id.value())
        .param("series", series)
        .param("handler", orNull(handler.map(OfficerId::value)))
        .update();
  }

  /** Locks a matter for the rest of the transaction and reads it as it then is. */
  public Optional<Matter> lock(MatterId id) {
    var locked =
        jdbc.sql("select id from casework.matter where id = :id for update")
            .param("id", id.value())
            .query(Long.class)
            .optional();
    return locked.flatMap(_ -> find(id));
  }

  public Optional<Matter> find(MatterId id) {
    return jdbc.sql(
            """
            select id, procedure, item, number, query_code, subject, bureau, region, stage, version,
                   rule_set, variant, party_account, party_name, party_address, party_language,
                   handler, opened_at, concluded_at, due, variant_version, entity_type, delegate
              from casework.matter_now
             where id = :id
            """)
        .param("id", id.value())
        .query(Matters::matter)
        .optional();
  }

  public List<Matter> findAll(Collection<MatterId> ids) {
    return jdbc.sql(
            """
            select id, procedure, item, number, query_code, subject, bureau, region, stage, version,
                   rule_set, variant, party_account, party_name, party_address, party_language,
                   handler, opened_at, concluded_at, due, variant_version, entity_type, delegate
              from casework.matter_now
             where id = any (:ids)
            """)
        .param("ids", ids.stream().map(MatterId::value).toArray(Long[]::new))
        .query(Matters::matter)
        .list();
  }

  public Optional<Matter> findByQueryCode(QueryCode code) {
    return jdbc.sql(
            """
            select id, procedure, item, number, query_code, subject, bureau, region, stage, version,
                   rule_set, variant, party_account, party_name, party_address, party_language,
                   handler, opened_at, concluded_at, due, variant_version, entity_type, delegate
              from casework.matter_now
             where query_code = :code
            """)
        .param("code", code.value())
        .query(Matters::matter)
        .optional();
  }

  public Optional<Matter> findByNumber(String number) {
    return jdbc.sql(
            """
            select id, procedure, item, number, query_code, subject, bureau, region, stage, version,
                   rule_set, variant, party_account, party_name, party_address, party_language,
                   handler, opened_at, concluded_at, due, variant_version, entity_type, delegate
              from casework.matter_now
             where number = :number
            """)
        .param("number", number)
        .query(Matters::matter)
        .optional();
  }

  /** The matters whose party an account is, the oldest first. */
  public List<Matter> ofParty(long account) {
    return jdbc.sql(
            """
            select id, procedure, item, number, query_code, subject, bureau, region, stage, version,
                   rule_set, variant, party_account, party_name, party_address, party_language,
                   handler, opened_at, concluded_at, due, variant_version, entity_type, delegate
              from casework.matter_now
             where party_account = :account
             order by id
            """)
        .param("account", account)
        .query(Matters::matter)
        .list();
  }

  /** How the party of concluded matters is reached is forgotten: nobody is told anything more. */
  public void forgetContact(long account) {
    jdbc.sql(
            """
            update casework.matter
               set party_address = ''
             where party_account = :account and concluded_at is not null and party_address <> ''
            """)
        .param("account", account)
        .update();
  }

  /** Moves a matter that is locked. */
  public void move(MatterId id, String stage, boolean newRound) {
    jdbc.sql(
            """
            update casework.matter
               set stage = :stage,
                   version = version + 1,
                   round = round + case when :newRound then 1 else 0 end
             where id = :id
            """)
        .param("id", id.value())
        .param("stage", stage)
        .param("newRound", newRound)
        .update();
  }

  public void conclude(MatterId id, Instant at) {
    jdbc.sql("update casework.matter set concluded_at = :at where id = :id")
        .param("id", id.value())
        .param("at", utc(at))
        .update();
  }

  public void setHandler(MatterId id, Optional<OfficerId> handler) {
    jdbc.sql("update casework.matter set handler = :handler where id = :id")
        .param("id", id.value())
        .param("handler", orNull(handler.map(OfficerId::value)))
        .update();
  }

  static Matter matter(ResultSet row, int number) throws SQLException {
    return new Matter(
        new MatterId(row.getLong("id")),
        row.getString("procedure"),
        row.getString("item"),
        row.getString("number"),
        row.getString("query_code"),
        row.getString("subject"),
        new UnitId(row.getLong("bureau")),
        new Region(row.getString("region")),
        row.getString("stage"),
        row.getInt("version"),
        row.getString("rule_set"),
        row.getString("variant"),
        new Party(
            optionalLong(row, "party_account"),
            Sensitive.of(row.getString("party_name")),
            Sensitive.of(row.getString("party_address")),
            Language.valueOf(row.getString("party_language"))),
        optionalLong(row, "handler").map(OfficerId::new),
        Columns.instant(row, "opened_at"),
        optionalDay(row, "due"),
        optionalInstant(row, "concluded_at"),
        new Course(
            optionalLong(row, "variant_version").map(VariantId::new),
            row.getString("entity_type"),
            optionalLong(row, "delegate").map(UnitId::new)));
  }
}
