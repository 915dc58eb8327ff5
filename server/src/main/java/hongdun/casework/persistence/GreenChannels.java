package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalInstant;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.GreenChannel;
import hongdun.casework.domain.GreenChannel.Reason;
import hongdun.casework.domain.GreenChannel.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 绿色通道 — the matters that go first. */
@Component
public class GreenChannels {
  private final JdbcClient jdbc;

  GreenChannels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives a matter priority; of two who do it at once the first is kept. */
  public boolean add(Matter matter, GreenChannel channel, UnitId unit) {
    jdbc.sql("select id from casework.matter where id = ? for update")
        .param(matter.id().value())
        .query(Long.class)
        .single();
    return jdbc.sql(
                """
                insert into casework.green_channel
                       (matter, bureau, reason, note, person, officer, unit, set_at)
                select :matter, :bureau, :reason, :note, :person, :officer, :unit, :at
                 where not exists (
                       select 1
                         from casework.green_channel g
                         left join casework.green_channel_withdrawn w on w.channel = g.id
                        where g.matter = :matter and w.channel is null)
                """)
            .param("matter", matter.id().value())
            .param("bureau", matter.bureau().value())
            .param("reason", channel.reason().code())
            .param("note", channel.note())
            .param("person", channel.person().value())
            .param("officer", channel.officer().value())
            .param("unit", unit.value())
            .param("at", utc(channel.setAt()))
            .update()
        == 1;
  }

  /** Takes a flag off; of two who do it at once the first is kept. */
  public boolean withdraw(GreenChannel channel, Withdrawal withdrawal, UnitId unit) {
    return jdbc.sql(
                """
                insert into casework.green_channel_withdrawn
                       (channel, reason, officer, unit, withdrawn_at)
                values (:channel, :reason, :officer, :unit, :at)
                on conflict (channel) do nothing
                """)
            .param("channel", channel.id())
            .param("reason", withdrawal.reason())
            .param("officer", withdrawal.officer().value())
            .param("unit", unit.value())
            .param("at", utc(withdrawal.at()))
            .update()
        == 1;
  }

  /** Every flag the matter had, the latest first. */
  public List<GreenChannel> of(MatterId matter) {
    return jdbc.sql(
            """
            select g.id, g.matter, g.reason, g.note, g.person, g.officer, g.set_at,
                   w.reason as why, w.officer as withdrawn_by, w.withdrawn_at
              from casework.green_channel g
              left join casework.green_channel_withdrawn w on w.channel = g.id
             where g.matter = ?
             order by g.id desc
            """)
        .param(matter.value())
        .query((row, _) -> channel(row))
        .list();
  }

  /** The flag that stands. */
  public Optional<GreenChannel> standing(MatterId matter) {
    return of(matter).stream().filter(channel -> channel.withdrawn().isEmpty()).findFirst();
  }

  /**
   * The open matters a bureau decides or came to the counter of that go first, the oldest flag
   * first.
   */
  public List<GreenChannel> open(UnitId bureau) {
    return jdbc.sql(
            """
            select g.id, g.matter, g.reason, g.note, g.person, g.officer, g.set_at,
                   w.reason as why, w.officer as withdrawn_by, w.withdrawn_at
              from casework.green_channel g
              join casework.matter m on m.id = g.matter and m.concluded_at is null
              left join casework.green_channel_withdrawn w on w.channel = g.id
             where (g.bureau = :bureau or m.delegate = :bureau)
               and w.channel is null
             order by g.set_at, g.matter
             limit 50
            """)
        .param("bureau", bureau.value())
        .query((row, _) -> channel(row))
        .list();
  }

  /** How many of those given priority in a time lost it again. */
  public long countWithdrawn(LocalDate from, LocalDate to, Optional<Long> bureau) {
    return jdbc.sql(
            """
            select count(*)
              from casework.green_channel g
              join casework.green_channel_withdrawn w on w.channel = g.id
             where cast(g.set_at at time zone 'Asia/Shanghai' as date) between :from and :to
               and (:bureau = 0 or g.bureau = :bureau)
            """)
        .param("from", from)
        .param("to", to)
        .param("bureau", bureau.orElse(0L))
        .query(Long.class)
        .single();
  }

  /** How many matters were given priority in a time; for all bureaus when none is named. */
  public long count(LocalDate from, LocalDate to, Optional<Long> bureau) {
    return jdbc.sql(
            """
            select count(*)
              from casework.green_channel
             where cast(set_at at time zone 'Asia/Shanghai' as date) between :from and :to
               and (:bureau = 0 or bureau = :bureau)
            """)
        .param("from", from)
        .param("to", to)
        .param("bureau", bureau.orElse(0L))
        .query(Long.class)
        .single();
  }

  private static GreenChannel channel(ResultSet row) throws SQLException {
    return new GreenChannel(
        row.getLong("id"),
        new MatterId(row.getLong("matter")),
        new Reason(row.getString("reason")),
        row.getString("note"),
        new OfficerId(row.getLong("person")),
        new OfficerId(row.getLong("officer")),
        Columns.instant(row, "set_at"),
        optionalInstant(row, "withdrawn_at").isPresent()
            ? Optional.of(
                new Withdrawal(
                    row.getString("why"),
                    new OfficerId(row.getLong("withdrawn_by")),
                    Columns.instant(row, "withdrawn_at")))
            : Optional.empty());
  }
}
