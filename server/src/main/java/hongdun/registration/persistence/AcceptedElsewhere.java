package hongdun.registration.persistence;

import hongdun.agency.UnitId;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Elsewhere;
import hongdun.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 全员受理 — the applications accepted where they are not usually handled. */
@Repository
public class AcceptedElsewhere {
  private final JdbcClient jdbc;

  AcceptedElsewhere(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(
      ApplicationId application, Elsewhere kind, UnitId bureau, Actor.Officer by, Instant now) {
    jdbc.sql(
            """
            insert into registration.accepted_elsewhere
              (application, kind, bureau, officer, unit, accepted_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(
            application.value(),
            kind.name(),
            bureau.value(),
            by.officer(),
            by.unit(),
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How many applications in a time, by the bureau that is competent. */
  public long count(LocalDate from, LocalDate to, Optional<Long> bureau) {
    return jdbc.sql(
            """
            select count(distinct application)
              from registration.accepted_elsewhere
             where cast(accepted_at at time zone 'Asia/Shanghai' as date) between :from and :to
               and (:bureau = 0 or bureau = :bureau)
            """)
        .param("from", from)
        .param("to", to)
        .param("bureau", bureau.orElse(0L))
        .query(Long.class)
        .single();
  }
}
