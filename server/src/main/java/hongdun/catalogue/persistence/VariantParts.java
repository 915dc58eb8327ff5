package hongdun.catalogue.persistence;

import hongdun.agency.Role;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.Place;
import hongdun.catalogue.Variant.StepRule;
import hongdun.catalogue.VariantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 环节与时限 — what variants say of each step, and how long their stages may take. */
@Component
class VariantParts {
  private final JdbcClient jdbc;

  VariantParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The parts of one variant. */
  record Parts(List<StepRule> steps, Map<String, Integer> limits) {
    static final Parts NONE = new Parts(List.of(), Map.of());
  }

  Map<VariantId, Parts> all() {
    var limits = limits();
    var parts = new HashMap<VariantId, Parts>();
    steps()
        .forEach((variant, steps) ->
            parts.put(variant, new Parts(steps, limits.getOrDefault(variant, Map.of()))));
    limits.forEach((variant, days) -> parts.putIfAbsent(variant, new Parts(List.of(), days)));
    return parts;
  }

  Parts of(VariantId variant) {
    return new Parts(steps(variant), limits(variant));
  }

  void add(VariantId variant, Variant given) {
    addSteps(variant, given.steps());
    addLimits(variant, given.limits());
  }

  void replace(VariantId variant, Variant given) {
    jdbc.sql("delete from catalogue.variant_step where variant = :variant")
        .param("variant", variant.value())
        .update();
    jdbc.sql("delete from catalogue.variant_limit where variant = :variant")
        .param("variant", variant.value())
        .update();
    add(variant, given);
  }

  private void addSteps(VariantId variant, List<StepRule> steps) {
    for (int position = 0; position < steps.size(); position++) {
      var rule = steps.get(position);
      jdbc.sql(
              """
              insert into catalogue.variant_step
                     (variant, position, from_stage, step, roles, hand, place, reason)
              values (:variant, :position, :from, :step, :roles, :hand, :place, :reason)
              """)
          .param("variant", variant.value())
          .param("position", position)
          .param("from", rule.from())
          .param("step", rule.step())
          .param("roles", rule.roles().stream().sorted().map(Role::name).toArray(String[]::new))
          .param("hand", rule.hand())
          .param("place", rule.place().name())
          .param("reason", rule.reason())
          .update();
    }
  }

  private void addLimits(VariantId variant, Map<String, Integer> limits) {
    limits.forEach((stage, days) ->
        jdbc.sql(
                """
                insert into catalogue.variant_limit (variant, stage, days)
                values (:variant, :stage, :days)
                """)
            .param("variant", variant.value())
            .param("stage", stage)
            .param("days", days)
            .update());
  }

  private List<StepRule> steps(VariantId variant) {
    return jdbc.sql(
            """
            select from_stage, step, roles, hand, place, reason
              from catalogue.variant_step
             where variant = :variant
             order by position
            """)
        .param("variant", variant.value())
        .query((row, _) -> rule(row))
        .list();
  }

  private Map<VariantId, List<StepRule>> steps() {
    var steps = new HashMap<VariantId, List<StepRule>>();
    jdbc.sql(
            """
            select variant, from_stage, step, roles, hand, place, reason
              from catalogue.variant_step
             order by variant, position
            """)
        .query(row -> {
          steps
              .computeIfAbsent(new VariantId(row.getLong("variant")), _ -> new ArrayList<>())
              .add(rule(row));
        });
    return steps;
  }

  private Map<String, Integer> limits(VariantId variant) {
    var limits = new HashMap<String, Integer>();
    jdbc.sql("select stage, days from catalogue.variant_limit where variant = :variant")
        .param("variant", variant.value())
        .query(row -> {
          limits.put(row.getString("stage"), row.getInt("days"));
        });
    return limits;
  }

  private Map<VariantId, Map<String, Integer>> limits() {
    var limits = new HashMap<VariantId, Map<String, Integer>>();
    jdbc.sql("select variant, stage, days from catalogue.variant_limit")
        .query(row -> {
          limits
              .computeIfAbsent(new VariantId(row.getLong("variant")), _ -> new HashMap<>())
              .put(row.getString("stage"), row.getInt("days"));
        });
    return limits;
  }

  private static StepRule rule(ResultSet row) throws SQLException {
    return new StepRule(
        row.getString("from_stage"),
        row.getString("step"),
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(Role::valueOf)
            .collect(Collectors.toSet()),
        row.getInt("hand"),
        Place.valueOf(row.getString("place")),
        row.getBoolean("reason"));
  }
}
