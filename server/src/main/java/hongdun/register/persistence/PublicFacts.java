package hongdun.register.persistence;

import hongdun.register.ChangeFeed.Position;
import hongdun.register.RegisterEntry;
import hongdun.register.domain.OpenEntity;
import hongdun.register.domain.PublicChange;
import hongdun.shared.UnifiedSocialCreditCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 公开事实 — the book as anyone may have it: line by line as it grew, and as a whole. */
@Repository
public class PublicFacts {
  private static final int FETCHED = 1_000;
  private static final int FEN_DIGITS = 2;
  private final JdbcClient jdbc;

  PublicFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next entries after a position, oldest first: only those no open transaction can still
   * precede.
   */
  public List<PublicChange> changesAfter(Position position, int most) {
    return jdbc.sql(
            """
            with next as (
              select transaction, line, region, entity, entry
                from register.change
               where (transaction, line) > (cast(cast(? as text) as xid8), ?)
                 and transaction < pg_snapshot_xmin(pg_current_snapshot())
               order by register.change.transaction, line
               limit ?)
            select cast(cast(n.transaction as text) as bigint) as position, n.line, m.code, e.kind,
                   e.effective_on, e.entered_at
              from next n
             cross join lateral (
                    select kind, effective_on, entered_at
                      from register.register_entry
                     where region = n.region and id = n.entry
                    offset 0) e
             cross join lateral (
                    select code from register.market_entity where region = n.region and id = n.entity offset 0) m
             order by n.transaction, n.line
            """)
        .params(Long.toString(position.transaction()), position.line(), most)
        .query((row, _) ->
            new PublicChange(
                new Position(row.getLong("position"), row.getLong("line")),
                new UnifiedSocialCreditCode(row.getString("code")),
                RegisterEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                row.getTimestamp("entered_at").toInstant()))
        .list();
  }

  /**
   * Every entity of the book in the order of division and entry, handed on as it is read: nothing
   * is kept, however many there are. Inside a transaction only.
   *
   * @param authority the name of a bureau by its id
   */
  public void each(LongFunction<String> authority, Consumer<OpenEntity> taker) {
    jdbc.sql(
            """
            select m.code, m.name, m.type, m.state, coalesce(p.name, '') as representative,
                   m.capital_fen, m.established, m.term, m.authority, m.region,
                   coalesce(d.address, '') as address, m.scope
              from register.market_entity m
              left join register.premises d
                on d.region = m.region and d.entity = m.id and d.kind = 'DOMICILE'
              left join register.person p
                on p.region = m.region and p.id = m.legal_representative
             order by m.region, m.id
            """)
        .withFetchSize(FETCHED)
        .query((ResultSet row) -> taker.accept(entity(row, authority)));
  }

  private static OpenEntity entity(ResultSet row, LongFunction<String> authority)
      throws SQLException {
    return new OpenEntity(
        row.getString("code"),
        row.getString("name"),
        row.getString("type"),
        row.getString("state"),
        row.getString("representative"),
        number(row, "capital_fen").map(fen -> BigDecimal.valueOf(fen, FEN_DIGITS)).orElse(null),
        row.getObject("established", LocalDate.class),
        row.getObject("term", LocalDate.class),
        number(row, "authority").map(authority::apply).orElse(""),
        row.getString("region"),
        row.getString("address"),
        text(row.getString("scope")));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    var number = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
