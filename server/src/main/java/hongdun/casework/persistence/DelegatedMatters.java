package hongdun.casework.persistence;

import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 委托办理 — under which instrument the counter's work for a matter was last delegated. */
@Component
public class DelegatedMatters {
  private final JdbcClient jdbc;

  DelegatedMatters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 委托依据 — the instrument as a matter last knew it.
   *
   * @param inForce whether it still held
   */
  public record Kept(long instrument, String number, boolean inForce) {}

  /** 同类办件 — what open matters of one kind and one instrument have in common. */
  public record Alike(
      UnitId bureau, UnitId delegate, String item, String entityType, Optional<Kept> kept) {}

  public Optional<Kept> of(MatterId matter) {
    return jdbc.sql("select instrument, number, in_force from casework.delegated where matter = ?")
        .param(matter.value())
        .query((row, _) ->
            new Kept(
                row.getLong("instrument"), row.getString("number"), row.getBoolean("in_force")))
        .optional();
  }

  public void keep(MatterId matter, Kept kept) {
    jdbc.sql(
            """
            insert into casework.delegated (matter, instrument, number, in_force)
            values (:matter, :instrument, :number, :inForce)
            on conflict (matter) do update
               set instrument = excluded.instrument,
                   number = excluded.number,
                   in_force = excluded.in_force
            """)
        .param("matter", matter.value())
        .param("instrument", kept.instrument())
        .param("number", kept.number())
        .param("inForce", kept.inForce())
        .update();
  }

  /** The kinds of open matters that came to another bureau's counter. */
  public List<Alike> kinds() {
    return jdbc.sql(
            """
            select distinct m.bureau, m.delegate, m.item, m.entity_type, d.instrument, d.number,
                   d.in_force
              from casework.matter m
              left join casework.delegated d on d.matter = m.id
             where m.delegate is not null
               and m.concluded_at is null
            """)
        .query((row, _) ->
            new Alike(
                new UnitId(row.getLong("bureau")),
                new UnitId(row.getLong("delegate")),
                row.getString("item"),
                row.getString("entity_type"),
                Columns.optionalLong(row, "instrument").isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        new Kept(
                            row.getLong("instrument"),
                            row.getString("number"),
                            row.getBoolean("in_force")))))
        .list();
  }

  /** The open matters of one kind. */
  public List<MatterId> of(Alike kind) {
    return jdbc.sql(
            """
            select m.id
              from casework.matter m
              left join casework.delegated d on d.matter = m.id
             where m.bureau = :bureau
               and m.delegate = :delegate
               and m.item = :item
               and m.entity_type = :entityType
               and m.concluded_at is null
               and coalesce(d.instrument, 0) = :instrument
               and coalesce(d.in_force, false) = :inForce
             order by m.id
            """)
        .param("bureau", kind.bureau().value())
        .param("delegate", kind.delegate().value())
        .param("item", kind.item())
        .param("entityType", kind.entityType())
        .param("instrument", kind.kept().map(Kept::instrument).orElse(0L))
        .param("inForce", kind.kept().filter(Kept::inForce).isPresent())
        .query((row, _) -> new MatterId(row.getLong("id")))
        .list();
  }
}
