package hongdun.catalogue.persistence;

import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.Apart;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 审批模式 — who takes which step, for every bureau or for one, each from its day on. */
@Repository
public class Variants {
  private static final int EVERY_BUREAU = 0;

  private final JdbcClient jdbc;

  Variants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A variant with the days it holds for every bureau that has none of its own.
   *
   * @param validTo the last day, empty while it holds
   */
  public record Dated(
      String item, LocalDate validFrom, Optional<LocalDate> validTo, Variant variant) {}

  private record Row(long id, String code, int promisedDays) {}

  /** What holds on a day; a bureau's own goes before what holds for all. */
  public Optional<Variant> find(String item, UnitId bureau, LocalDate on) {
    return jdbc.sql(
            """
            select id, code, promised_days
              from catalogue.variant
             where item = :item
               and bureau in (:bureau, 0)
               and valid_from <= :on
               and (valid_to is null or valid_to >= :on)
             order by bureau = 0, valid_from desc
             limit 1
            """)
        .param("item", item)
        .param("bureau", bureau.value())
        .param("on", on)
        .query((row, _) ->
            new Row(row.getLong("id"), row.getString("code"), row.getInt("promised_days")))
        .optional()
        .map(row -> new Variant(row.code(), row.promisedDays(), roles(row.id()), apart(row.id())));
  }

  public Optional<String> hash(String item, LocalDate validFrom) {
    return jdbc.sql(
            """
            select hash
              from catalogue.variant
             where item = :item
               and bureau = 0
               and valid_from = :validFrom
            """)
        .param("item", item)
        .param("validFrom", validFrom)
        .query(String.class)
        .optional();
  }

  /**
   * Writes what holds for every bureau from a day on, in place of what was written for that day.
   */
  public void replace(Dated dated, String hash) {
    jdbc.sql(
            """
            delete from catalogue.variant
             where item = :item
               and bureau = 0
               and valid_from = :validFrom
            """)
        .param("item", dated.item())
        .param("validFrom", dated.validFrom())
        .update();
    var id =
        jdbc.sql(
                """
                insert into catalogue.variant
                       (code, item, bureau, valid_from, valid_to, promised_days, hash)
                values (:code, :item, :bureau, :validFrom, :validTo, :promisedDays, :hash)
                returning id
                """)
            .param("code", dated.variant().code())
            .param("item", dated.item())
            .param("bureau", EVERY_BUREAU)
            .param("validFrom", dated.validFrom())
            .param("validTo", last(dated))
            .param("promisedDays", dated.variant().promisedDays())
            .param("hash", hash)
            .query(Long.class)
            .single();
    dated.variant().roles().forEach((step, roles) -> addRoles(id, step, roles));
    addApart(id, dated.variant().apart());
  }

  private static @Nullable LocalDate last(Dated dated) {
    return dated.validTo().orElse(null);
  }

  private void addRoles(long variant, String step, Set<Role> roles) {
    for (var role : roles) {
      jdbc.sql(
              """
              insert into catalogue.variant_role (variant, step, role)
              values (:variant, :step, :role)
              """)
          .param("variant", variant)
          .param("step", step)
          .param("role", role.name())
          .update();
    }
  }

  private void addApart(long variant, List<Apart> pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      addSide(variant, i, "ONE", pairs.get(i).one());
      addSide(variant, i, "OTHER", pairs.get(i).other());
    }
  }

  private void addSide(long variant, int position, String side, Set<String> steps) {
    for (var step : steps) {
      jdbc.sql(
              """
              insert into catalogue.variant_apart (variant, position, side, step)
              values (:variant, :position, :side, :step)
              """)
          .param("variant", variant)
          .param("position", position)
          .param("side", side)
          .param("step", step)
          .update();
    }
  }

  private Map<String, Set<Role>> roles(long variant) {
    var roles = new HashMap<String, Set<Role>>();
    jdbc.sql(
            """
            select step, role
              from catalogue.variant_role
             where variant = :variant
            """)
        .param("variant", variant)
        .query(row -> {
          roles
              .computeIfAbsent(row.getString("step"), _ -> new HashSet<>())
              .add(Role.valueOf(row.getString("role")));
        });
    return roles;
  }

  private List<Apart> apart(long variant) {
    record Sides(Set<String> one, Set<String> other) {}
    var pairs = new TreeMap<Integer, Sides>();
    jdbc.sql(
            """
            select position, side, step
              from catalogue.variant_apart
             where variant = :variant
            """)
        .param("variant", variant)
        .query(row -> {
          var sides =
              pairs.computeIfAbsent(
                  row.getInt("position"), _ -> new Sides(new HashSet<>(), new HashSet<>()));
          (row.getString("side").equals("ONE") ? sides.one() : sides.other())
              .add(row.getString("step"));
        });
    return pairs.values().stream().map(sides -> new Apart(sides.one(), sides.other())).toList();
  }
}
