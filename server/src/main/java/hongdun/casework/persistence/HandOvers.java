package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalLong;
import static hongdun.casework.persistence.Columns.orNull;
import static hongdun.casework.persistence.Columns.utc;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.HandOver;
import hongdun.casework.domain.HandOver.Answer;
import hongdun.casework.domain.HandOver.Handed;
import hongdun.casework.domain.HandOver.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 移交 — the orders to hand matters over, and what became of them. */
@Component
public class HandOvers {
  private final JdbcClient jdbc;

  HandOvers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new order. */
  public record NewOrder(
      UnitId bureau,
      Optional<OfficerId> former,
      OfficerId receiver,
      UnitId unit,
      String reason,
      OfficerId by,
      Instant at) {}

  public long add(NewOrder order, List<MatterId> matters) {
    var id =
        jdbc.sql(
                """
                insert into casework.hand_over
                  (bureau, former, receiver, unit, reason, ordered_by, ordered_at)
                values (:bureau, :former, :receiver, :unit, :reason, :by, :at)
                returning id
                """)
            .param("bureau", order.bureau().value())
            .param("former", orNull(order.former().map(OfficerId::value)))
            .param("receiver", order.receiver().value())
            .param("unit", order.unit().value())
            .param("reason", order.reason())
            .param("by", order.by().value())
            .param("at", utc(order.at()))
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into casework.handed_matter (hand_over, matter)
            select :id, matter
              from unnest(cast(:matters as bigint[])) as matter
            """)
        .param("id", id)
        .param("matters", ids(matters))
        .update();
    return id;
  }

  /** Those of these matters that are in an order nobody has answered. */
  public Set<MatterId> inOpenOrders(List<MatterId> matters) {
    return jdbc
        .sql(
            """
            select matter
              from casework.handed_matter
             where outcome = 'OPEN' and matter = any (:matters)
            """)
        .param("matters", ids(matters))
        .query((row, _) -> new MatterId(row.getLong("matter")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** The order, held until the end of the transaction: of two answers one is first. */
  public Optional<HandOver> lock(long id) {
    return jdbc.sql("select id from casework.hand_over where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  public Optional<HandOver> find(long id) {
    return jdbc.sql(
            """
            select id, bureau, former, receiver, unit, reason, ordered_by, ordered_at, answer,
                   answer_note
              from casework.hand_over
             where id = :id
            """)
        .param("id", id)
        .query((row, _) -> handOver(row))
        .optional()
        .map(order -> order.of(handed(List.of(order)).getOrDefault(id, List.of())));
  }

  public List<HandOver> toAnswer(OfficerId receiver) {
    return withMatters(
        jdbc.sql(
                """
                select id, bureau, former, receiver, unit, reason, ordered_by, ordered_at, answer,
                       answer_note
                  from casework.hand_over
                 where receiver = :receiver and answer is null
                 order by id
                """)
            .param("receiver", receiver.value())
            .query((row, _) -> handOver(row))
            .list());
  }

  /**
   * Those of a bureau, ordered by an officer or for him: what nobody has answered, and then the
   * latest that were.
   */
  public List<HandOver> concerning(UnitId bureau, OfficerId officer, int limit) {
    return withMatters(
        jdbc.sql(
                """
                select id, bureau, former, receiver, unit, reason, ordered_by, ordered_at, answer,
                       answer_note
                  from casework.hand_over
                 where (bureau = :bureau or ordered_by = :officer or receiver = :officer)
                 order by answer is not null, coalesce(answered_at, ordered_at) desc, id desc
                 limit :limit
                """)
            .param("bureau", bureau.value())
            .param("officer", officer.value())
            .param("limit", limit)
            .query((row, _) -> handOver(row))
            .list());
  }

  public void answer(long id, Answer answer, String note, Instant at) {
    jdbc.sql(
            """
            update casework.hand_over
               set answer = :answer, answer_note = :note, answered_at = :at
             where id = :id and answer is null
            """)
        .param("id", id)
        .param("answer", answer.name())
        .param("note", note)
        .param("at", utc(at))
        .update();
  }

  public void settle(long id, MatterId matter, Outcome outcome) {
    jdbc.sql(
            """
            update casework.handed_matter
               set outcome = :outcome
             where hand_over = :id and matter = :matter
            """)
        .param("id", id)
        .param("matter", matter.value())
        .param("outcome", outcome.name())
        .update();
  }

  private List<HandOver> withMatters(List<HandOver> orders) {
    var handed = handed(orders);
    return orders.stream()
        .map(order -> order.of(handed.getOrDefault(order.id(), List.of())))
        .toList();
  }

  private static HandOver handOver(ResultSet row) throws SQLException {
    return new HandOver(
        row.getLong("id"),
        new UnitId(row.getLong("bureau")),
        optionalLong(row, "former").map(OfficerId::new),
        new OfficerId(row.getLong("receiver")),
        new UnitId(row.getLong("unit")),
        row.getString("reason"),
        new OfficerId(row.getLong("ordered_by")),
        Columns.instant(row, "ordered_at"),
        Optional.ofNullable(row.getString("answer")).map(Answer::valueOf),
        row.getString("answer_note"),
        List.of());
  }

  /** The matters of orders, by the order. */
  private Map<Long, List<Handed>> handed(List<HandOver> orders) {
    record OfOrder(long order, Handed handed) {}
    return jdbc
        .sql(
            """
            select hand_over, matter, outcome
              from casework.handed_matter
             where hand_over = any (:orders)
             order by matter
            """)
        .param("orders", orders.stream().map(HandOver::id).toArray(Long[]::new))
        .query((row, _) ->
            new OfOrder(
                row.getLong("hand_over"),
                new Handed(
                    new MatterId(row.getLong("matter")),
                    Outcome.valueOf(row.getString("outcome")))))
        .list()
        .stream()
        .collect(groupingBy(OfOrder::order, mapping(OfOrder::handed, toList())));
  }

  private static Long[] ids(List<MatterId> matters) {
    return matters.stream().map(MatterId::value).toArray(Long[]::new);
  }
}
