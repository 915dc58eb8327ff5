package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalLong;
import static hongdun.casework.persistence.Columns.orNull;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Recusal;
import hongdun.casework.domain.Recusal.Decided;
import hongdun.casework.domain.Recusal.Decision;
import hongdun.casework.domain.Recusal.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 回避 — who was asked to withdraw from which matter, and what was decided. */
@Component
public class Recusals {
  private final JdbcClient jdbc;

  Recusals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was decided that an interest does not keep its officer from a matter. */
  public boolean isCleared(MatterId matter, Interest interest) {
    return jdbc.sql(
            """
            select exists (select 1
                             from casework.recusal
                            where matter = :matter
                              and officer = :officer
                              and interest = :interest
                              and decision = 'STAY')
            """)
        .param("matter", matter.value())
        .param("officer", interest.officer().value())
        .param("interest", interest.id())
        .query(Boolean.class)
        .single();
  }

  /** Those who may have no part in each of these matters, as far as it was asked or decided. */
  public Map<MatterId, Set<OfficerId>> barred(Collection<MatterId> matters) {
    var barred = new HashMap<MatterId, Set<OfficerId>>();
    jdbc.sql(
            """
            select distinct matter, officer
              from casework.recusal
             where matter = any (:matters)
               and (decision = 'WITHDRAW' or origin = 'DECLARED' and decision is null)
            """)
        .param("matters", matters.stream().map(MatterId::value).toArray(Long[]::new))
        .query(row -> {
          barred
              .computeIfAbsent(new MatterId(row.getLong("matter")), _ -> new HashSet<>())
              .add(new OfficerId(row.getLong("officer")));
        });
    return barred;
  }

  /**
   * Why an officer may have no part in a matter.
   *
   * @param withdrawn by a decision; else he declared an interest that nobody has decided on yet
   * @param reason the kind of that interest
   */
  public record Bar(boolean withdrawn, String reason) {}

  /** That he withdrew comes before what is still to be decided. */
  public Optional<Bar> bar(MatterId matter, OfficerId officer) {
    return jdbc.sql(
            """
            select decision is not null as withdrawn, reason
              from casework.recusal
             where matter = :matter
               and officer = :officer
               and (decision = 'WITHDRAW' or origin = 'DECLARED' and decision is null)
             order by decision is null, id
             limit 1
            """)
        .param("matter", matter.value())
        .param("officer", officer.value())
        .query((row, _) -> new Bar(row.getBoolean("withdrawn"), row.getString("reason")))
        .optional();
  }

  /** Whether a decision on an interest is still to be made, in any matter that runs. */
  public boolean awaitsDecision(OfficerId officer, long interest) {
    return jdbc.sql(
            """
            select exists (select 1
                             from casework.recusal r
                             join casework.matter m on m.id = r.matter
                            where r.officer = :officer
                              and r.interest = :interest
                              and r.decision is null
                              and m.concluded_at is null)
            """)
        .param("officer", officer.value())
        .param("interest", interest)
        .query(Boolean.class)
        .single();
  }

  /** Whether an officer withdrew from a matter by a decision. */
  public boolean hasWithdrawn(MatterId matter, OfficerId officer) {
    return jdbc.sql(
            """
            select exists (select 1
                             from casework.recusal
                            where matter = :matter
                              and officer = :officer
                              and decision = 'WITHDRAW')
            """)
        .param("matter", matter.value())
        .param("officer", officer.value())
        .query(Boolean.class)
        .single();
  }

  /** What is asked. */
  public record Asked(
      MatterId matter,
      UnitId bureau,
      OfficerId officer,
      Optional<Long> interest,
      Origin origin,
      String reason,
      OfficerId by) {}

  /** Asks for a decision; false when the same is asked already, or was decided for the interest. */
  public boolean ask(Asked asked, Instant at) {
    return jdbc.sql(
                """
                insert into casework.recusal
                  (matter, bureau, officer, interest, origin, reason, asked_by, asked_at)
                values (:matter, :bureau, :officer, :interest, :origin, :reason, :by, :at)
                on conflict do nothing
                """)
            .param("matter", asked.matter().value())
            .param("bureau", asked.bureau().value())
            .param("officer", asked.officer().value())
            .param("interest", orNull(asked.interest()))
            .param("origin", asked.origin().name())
            .param("reason", asked.reason())
            .param("by", asked.by().value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Those of bureaus nobody has decided, the oldest first. */
  public List<Recusal> openIn(List<UnitId> bureaus) {
    return jdbc.sql(
            """
            select id, matter, bureau, officer, interest, origin, reason, asked_by, asked_at,
                   decision, grounds, decided_by, decided_at
              from casework.recusal
             where decision is null
               and bureau = any (:bureaus)
             order by id
             limit 200
            """)
        .param("bureaus", bureaus.stream().map(UnitId::value).toArray(Long[]::new))
        .query((row, _) -> recusal(row))
        .list();
  }

  /** Those that concern an officer, the latest first. */
  public List<Recusal> of(OfficerId officer) {
    return jdbc.sql(
            """
            select id, matter, bureau, officer, interest, origin, reason, asked_by, asked_at,
                   decision, grounds, decided_by, decided_at
              from casework.recusal
             where officer = :officer
             order by id desc
             limit 50
            """)
        .param("officer", officer.value())
        .query((row, _) -> recusal(row))
        .list();
  }

  /** Those that were decided in a bureau, the latest first. */
  public List<Recusal> decidedIn(UnitId bureau) {
    return jdbc.sql(
            """
            select id, matter, bureau, officer, interest, origin, reason, asked_by, asked_at,
                   decision, grounds, decided_by, decided_at
              from casework.recusal
             where bureau = :bureau and decision is not null
             order by decided_at desc
             limit 20
            """)
        .param("bureau", bureau.value())
        .query((row, _) -> recusal(row))
        .list();
  }

  /** The one, held until the end of the transaction. */
  public Optional<Recusal> lock(long id) {
    return jdbc.sql(
            """
            select id, matter, bureau, officer, interest, origin, reason, asked_by, asked_at,
                   decision, grounds, decided_by, decided_at
              from casework.recusal
             where id = :id
               for update
            """)
        .param("id", id)
        .query((row, _) -> recusal(row))
        .optional();
  }

  public void decide(
      long id,
      Decision decision,
      String grounds,
      OfficerId by,
      Optional<Long> meeting,
      Instant at) {
    jdbc.sql(
            """
            update casework.recusal
               set decision = :decision, grounds = :grounds, decided_by = :by, decided_at = :at,
                   meeting = :meeting
             where id = :id
            """)
        .param("id", id)
        .param("decision", decision.name())
        .param("grounds", grounds)
        .param("by", by.value())
        .param("meeting", orNull(meeting))
        .param("at", utc(at))
        .update();
  }

  private static Recusal recusal(ResultSet row) throws SQLException {
    var decision = row.getString("decision");
    return new Recusal(
        row.getLong("id"),
        new MatterId(row.getLong("matter")),
        new UnitId(row.getLong("bureau")),
        new OfficerId(row.getLong("officer")),
        optionalLong(row, "interest"),
        Origin.valueOf(row.getString("origin")),
        row.getString("reason"),
        new OfficerId(row.getLong("asked_by")),
        Columns.instant(row, "asked_at"),
        decision == null
            ? Optional.empty()
            : Optional.of(
                new Decided(
                    Decision.valueOf(decision),
                    row.getString("grounds"),
                    new OfficerId(row.getLong("decided_by")),
                    Columns.instant(row, "decided_at"))));
  }
}
