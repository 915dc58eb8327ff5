package hongdun.catalogue.persistence;

import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.Apart;
import hongdun.catalogue.domain.AllItems;
import hongdun.catalogue.domain.AllItems.Dated;
import hongdun.portal.Editions;
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
  private final Editions editions;

  Variants(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  /** Every variant of every item, with the bureau and the days it holds for. */
  public List<Dated> all() {
    var roles = roles();
    var apart = apart();
    return jdbc.sql(
            """
            select id, code, item, bureau, valid_from, valid_to, promised_days
              from catalogue.variant
            """)
        .query((row, _) ->
            new Dated(
                row.getString("item"),
                Optional.of(row.getLong("bureau"))
                    .filter(bureau -> bureau != EVERY_BUREAU)
                    .map(UnitId::new),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                new Variant(
                    row.getString("code"),
                    row.getInt("promised_days"),
                    roles.getOrDefault(row.getLong("id"), Map.of()),
                    apart.getOrDefault(row.getLong("id"), List.of()))))
        .list();
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
    editions.changed(AllItems.EDITION);
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

  private Map<Long, Map<String, Set<Role>>> roles() {
    var roles = new HashMap<Long, Map<String, Set<Role>>>();
    jdbc.sql("select variant, step, role from catalogue.variant_role")
        .query(row -> {
          roles
              .computeIfAbsent(row.getLong("variant"), _ -> new HashMap<>())
              .computeIfAbsent(row.getString("step"), _ -> new HashSet<>())
              .add(Role.valueOf(row.getString("role")));
        });
    return roles;
  }

  private Map<Long, List<Apart>> apart() {
    record Sides(Set<String> one, Set<String> other) {}
    var pairs = new HashMap<Long, TreeMap<Integer, Sides>>();
    jdbc.sql("select variant, position, side, step from catalogue.variant_apart")
        .query(row -> {
          var sides =
              pairs
                  .computeIfAbsent(row.getLong("variant"), _ -> new TreeMap<>())
                  .computeIfAbsent(
                      row.getInt("position"), _ -> new Sides(new HashSet<>(), new HashSet<>()));
          (row.getString("side").equals("ONE") ? sides.one() : sides.other())
              .add(row.getString("step"));
        });
    var apart = new HashMap<Long, List<Apart>>();
    pairs.forEach((variant, ordered) ->
        apart.put(
            variant,
            ordered.values().stream()
                .map(sides -> new Apart(sides.one(), sides.other()))
                .toList()));
    return apart;
  }
}
