package hongdun.catalogue.persistence;

import hongdun.agency.UnitId;
import hongdun.catalogue.Delegation;
import hongdun.catalogue.Delegation.State;
import hongdun.catalogue.domain.DelegationLine;
import hongdun.shared.BilingualText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 委托书 — the instruments of delegation and their journal. */
@Repository
public class Instruments {
  private final JdbcClient jdbc;

  Instruments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Delegation> inForce(
      String item, String entityType, UnitId from, UnitId to, LocalDate on) {
    return jdbc.sql(
            """
            select id, number, item, entity_type, from_bureau, to_bureau, limits_zh, limits_en,
                   valid_from, valid_to, state, signed_on
              from catalogue.delegation
             where from_bureau = :giver
               and to_bureau = :receiver
               and item = :item
               and (entity_type in ('', :entityType)
                    or starts_with(:entityType, entity_type || '.'))
               and state = 'ISSUED'
               and valid_from <= :on
               and valid_to >= :on
             order by length(entity_type) desc, id
             limit 1
            """)
        .param("giver", from.value())
        .param("receiver", to.value())
        .param("item", item)
        .param("entityType", entityType)
        .param("on", on)
        .query(Instruments::delegation)
        .optional();
  }

  public Optional<Delegation> find(long id) {
    return jdbc.sql(
            """
            select id, number, item, entity_type, from_bureau, to_bureau, limits_zh, limits_en,
                   valid_from, valid_to, state, signed_on
              from catalogue.delegation
             where id = :id
            """)
        .param("id", id)
        .query(Instruments::delegation)
        .optional();
  }

  /** What was signed, the newest first: public. */
  public List<Delegation> signed() {
    return jdbc.sql(
            """
            select id, number, item, entity_type, from_bureau, to_bureau, limits_zh, limits_en,
                   valid_from, valid_to, state, signed_on
              from catalogue.delegation
             where state <> 'DRAFT'
             order by signed_on desc, id desc
            """)
        .query(Instruments::delegation)
        .list();
  }

  /** Everything a bureau delegates, its drafts first. */
  public List<Delegation> of(UnitId from) {
    return jdbc.sql(
            """
            select id, number, item, entity_type, from_bureau, to_bureau, limits_zh, limits_en,
                   valid_from, valid_to, state, signed_on
              from catalogue.delegation
             where from_bureau = :giver
             order by signed_on desc nulls first, id desc
            """)
        .param("giver", from.value())
        .query(Instruments::delegation)
        .list();
  }

  /** Adds a draft; empty when the number is already another's. */
  public Optional<Long> add(Delegation draft) {
    return jdbc.sql(
            """
            insert into catalogue.delegation
                   (number, item, entity_type, from_bureau, to_bureau, limits_zh, limits_en,
                    valid_from, valid_to)
            values (:number, :item, :entityType, :from, :to, :zh, :en, :validFrom, :validTo)
            on conflict (number) do nothing
            returning id
            """)
        .param("number", draft.number())
        .param("item", draft.item())
        .param("entityType", draft.entityType())
        .param("from", draft.from().value())
        .param("to", draft.to().value())
        .param("zh", draft.limits().zh())
        .param("en", draft.limits().en())
        .param("validFrom", draft.validFrom())
        .param("validTo", draft.validTo())
        .query(Long.class)
        .optional();
  }

  /**
   * Moves an instrument from one state to the next; false when it is not in that state any more.
   */
  public boolean move(long id, State from, State to, LocalDate on) {
    return jdbc.sql(
                """
                update catalogue.delegation
                   set state = :to,
                       signed_on = coalesce(signed_on, :on)
                 where id = :id
                   and state = :before
                """)
            .param("id", id)
            .param("before", from.name())
            .param("to", to.name())
            .param("on", on)
            .update()
        == 1;
  }

  public void write(long id, DelegationLine line) {
    jdbc.sql(
            """
            insert into catalogue.delegation_journal (delegation, at, act, officer, unit, note)
            values (:id, :at, :act, :officer, :unit, :note)
            """)
        .param("id", id)
        .param("at", line.at().atOffset(ZoneOffset.UTC))
        .param("act", line.act().name())
        .param("officer", line.officer())
        .param("unit", line.unit().value())
        .param("note", line.note())
        .update();
  }

  public List<DelegationLine> journal(long id) {
    return jdbc.sql(
            """
            select at, act, officer, unit, note
              from catalogue.delegation_journal
             where delegation = :id
             order by id
            """)
        .param("id", id)
        .query((row, _) ->
            new DelegationLine(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                DelegationLine.Act.valueOf(row.getString("act")),
                row.getLong("officer"),
                new UnitId(row.getLong("unit")),
                row.getString("note")))
        .list();
  }

  private static Delegation delegation(ResultSet row, int number) throws SQLException {
    return new Delegation(
        row.getLong("id"),
        row.getString("number"),
        row.getString("item"),
        row.getString("entity_type"),
        new UnitId(row.getLong("from_bureau")),
        new UnitId(row.getLong("to_bureau")),
        new BilingualText(row.getString("limits_zh"), row.getString("limits_en")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("signed_on", LocalDate.class)));
  }
}
