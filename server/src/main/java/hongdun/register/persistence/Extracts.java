package hongdun.register.persistence;

import hongdun.register.MarketEntity;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 查询证明 — which extracts were given. */
@Repository
public class Extracts {
  private final JdbcClient jdbc;

  Extracts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An extract as it was given. */
  public record Kept(UnifiedSocialCreditCode code, LocalDate day) {}

  public void add(
      long document, MarketEntity entity, LocalDate day, Optional<Long> by, Instant at) {
    jdbc.sql(
            """
            insert into register.extract (document, region, entity, as_of, ordered_by, issued_at)
            values (:document, :region, :entity, :day, :by, :at)
            """)
        .param("document", document)
        .param("region", entity.region().code())
        .param("entity", entity.id())
        .param("day", day)
        .param("by", by.orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<Kept> find(long document) {
    return jdbc.sql(
            """
            select m.code, e.as_of
              from register.extract e
              join register.market_entity m on m.region = e.region and m.id = e.entity
             where e.document = ?
            """)
        .param(document)
        .query((row, _) ->
            new Kept(
                new UnifiedSocialCreditCode(row.getString("code")),
                row.getObject("as_of", LocalDate.class)))
        .optional();
  }
}
