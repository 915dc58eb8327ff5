package hongdun.register.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.register.EntityState;
import hongdun.register.MarketEntity;
import hongdun.register.domain.Handing;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
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

/** 推送属地所 — which local office an entity lies with, and who took it over. */
@Repository
public class Handings {
  private static final String LISTED =
      """
      select h.id, h.bureau, h.office, h.handed_on, h.taken_by, h.taken_at,
             m.code, m.name, m.state, m.region, p.address
        from register.handing h
        join register.market_entity m on m.region = h.region and m.id = h.entity
        join register.premises p
          on p.region = h.region and p.entity = h.entity and p.kind = 'DOMICILE'
       where h.moved_at is null
         and h.bureau = :bureau
         and (:everywhere or h.office = :office)
         and (h.taken_at is not null) = :taken
         and h.id < :before
       order by h.id desc
       limit :most
      """;

  private final JdbcClient jdbc;

  Handings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where an entity lies now; the row is locked. */
  public Optional<Held> heldBy(MarketEntity entity) {
    return jdbc.sql(
            """
            select id, bureau, office
              from register.handing
             where region = ? and entity = ? and moved_at is null
               for update
            """)
        .params(entity.region().code(), entity.id())
        .query(
            (row, _) -> new Held(row.getLong("id"), new UnitId(row.getLong("bureau")), office(row)))
        .optional();
  }

  /** Where an entity lies. */
  public record Held(long id, UnitId bureau, Optional<UnitId> office) {}

  public void end(long id, Instant at) {
    jdbc.sql("update register.handing set moved_at = ? where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  public void add(
      MarketEntity entity, UnitId bureau, Optional<UnitId> office, Instant at, LocalDate on) {
    jdbc.sql(
            """
            insert into register.handing (region, entity, bureau, office, handed_at, handed_on)
            values (:region, :entity, :bureau, :office, :at, :on)
            on conflict do nothing
            """)
        .param("region", entity.region().code())
        .param("entity", entity.id())
        .param("bureau", bureau.value())
        .param("office", office.map(UnitId::value).orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("on", on)
        .update();
  }

  /** What lies with an office, or with a whole bureau; the newest first. */
  public List<Handing> listed(
      UnitId bureau, Optional<UnitId> office, boolean taken, long before, int most) {
    return jdbc.sql(LISTED)
        .param("bureau", bureau.value())
        .param("everywhere", office.isEmpty())
        .param("office", office.map(UnitId::value).orElse(0L))
        .param("taken", taken)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> handing(row))
        .list();
  }

  /** Writes who took it over; answers whether he was the first. */
  public boolean take(long id, UnitId bureau, Optional<UnitId> office, OfficerId by, Instant at) {
    return jdbc.sql(
                """
                update register.handing
                   set taken_by = :by, taken_at = :at
                 where id = :id
                   and bureau = :bureau
                   and (:everywhere or office = :office)
                   and moved_at is null
                   and taken_at is null
                """)
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("bureau", bureau.value())
            .param("everywhere", office.isEmpty())
            .param("office", office.map(UnitId::value).orElse(0L))
            .update()
        == 1;
  }

  /** Whether it lies with the office, or the bureau, taken over or not. */
  public boolean liesWith(long id, UnitId bureau, Optional<UnitId> office) {
    return jdbc.sql(
            """
            select exists (
              select 1
                from register.handing
               where id = :id
                 and bureau = :bureau
                 and (:everywhere or office = :office))
            """)
        .param("id", id)
        .param("bureau", bureau.value())
        .param("everywhere", office.isEmpty())
        .param("office", office.map(UnitId::value).orElse(0L))
        .query(Boolean.class)
        .single();
  }

  /** The codes of what lies anywhere, by the numbers of their handings. */
  public List<Lying> lying(long after, int most) {
    return jdbc.sql(
            """
            select h.id, m.code
              from register.handing h
              join register.market_entity m on m.region = h.region and m.id = h.entity
             where h.moved_at is null and h.id > ?
             order by h.id
             limit ?
            """)
        .params(after, most)
        .query((row, _) ->
            new Lying(row.getLong("id"), new UnifiedSocialCreditCode(row.getString("code"))))
        .list();
  }

  /** An entity that lies with an office. */
  public record Lying(long id, UnifiedSocialCreditCode code) {}

  private static Handing handing(ResultSet row) throws SQLException {
    return new Handing(
        row.getLong("id"),
        new UnifiedSocialCreditCode(row.getString("code")),
        row.getString("name"),
        EntityState.valueOf(row.getString("state")),
        new Region(row.getString("region")),
        row.getString("address"),
        office(row),
        row.getObject("handed_on", LocalDate.class),
        Optional.ofNullable(row.getObject("taken_by", Long.class)).map(OfficerId::new),
        Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static Optional<UnitId> office(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("office", Long.class)).map(UnitId::new);
  }
}
