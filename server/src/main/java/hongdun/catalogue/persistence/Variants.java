package hongdun.catalogue.persistence;

import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.Place;
import hongdun.catalogue.Variant.StepRule;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.VariantVersion.Scope;
import hongdun.catalogue.VariantVersion.State;
import hongdun.catalogue.domain.AllItems;
import hongdun.portal.Editions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 审批模式 — the versions of variants: drafts, and what holds for every bureau or for one, from its day
 * on.
 */
@Repository
public class Variants {
  private static final long EVERY_BUREAU = 0;

  private final JdbcClient jdbc;

  private final Editions editions;

  Variants(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  private record Row(
      VariantId id,
      Scope scope,
      State state,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      int revision,
      String code,
      int promisedDays,
      int afterCheck) {}

  /** Every version of every item's variants. */
  public List<VariantVersion> all() {
    var steps = steps();
    var limits = limits();
    return jdbc
        .sql(
            """
            select id, item, bureau, entity_type, state, valid_from, valid_to, revision, code,
                   promised_days, after_check
              from catalogue.variant
            """)
        .query(Variants::row)
        .list()
        .stream()
        .map(row ->
            version(
                row,
                steps.getOrDefault(row.id(), List.of()),
                limits.getOrDefault(row.id(), Map.of())))
        .toList();
  }

  public Optional<VariantVersion> find(VariantId id) {
    return jdbc.sql(
            """
            select id, item, bureau, entity_type, state, valid_from, valid_to, revision, code,
                   promised_days, after_check
              from catalogue.variant
             where id = :id
            """)
        .param("id", id.value())
        .query(Variants::row)
        .optional()
        .map(this::version);
  }

  /** A bureau's own versions and those for every bureau, drafts first, then by their day. */
  public List<VariantVersion> of(UnitId bureau) {
    return jdbc
        .sql(
            """
            select id, item, bureau, entity_type, state, valid_from, valid_to, revision, code,
                   promised_days, after_check
              from catalogue.variant
             where bureau in (:bureau, 0)
             order by state <> 'DRAFT', valid_from desc nulls first, id desc
            """)
        .param("bureau", bureau.value())
        .query(Variants::row)
        .list()
        .stream()
        .map(this::version)
        .toList();
  }

  public VariantId addDraft(Scope scope, Variant variant) {
    editions.changed(AllItems.EDITION);
    var id =
        jdbc.sql(
                """
                insert into catalogue.variant
                       (item, bureau, entity_type, code, promised_days, after_check)
                values (:item, :bureau, :entityType, :code, :promisedDays, :afterCheck)
                returning id
                """)
            .param("item", scope.item())
            .param("bureau", bureau(scope))
            .param("entityType", scope.entityType())
            .param("code", variant.code())
            .param("promisedDays", variant.promisedDays())
            .param("afterCheck", variant.afterCheck())
            .query(Long.class)
            .single();
    addSteps(id, variant.steps());
    addLimits(id, variant.limits());
    return new VariantId(id);
  }

  /** Changes a draft; false when it is none at this revision any more. */
  public boolean change(VariantId id, int revision, Variant variant) {
    editions.changed(AllItems.EDITION);
    var changed =
        jdbc.sql(
                """
                update catalogue.variant
                   set code = :code,
                       promised_days = :promisedDays,
                       after_check = :afterCheck,
                       revision = revision + 1
                 where id = :id
                   and revision = :revision
                   and state = 'DRAFT'
                """)
            .param("id", id.value())
            .param("revision", revision)
            .param("code", variant.code())
            .param("promisedDays", variant.promisedDays())
            .param("afterCheck", variant.afterCheck())
            .update();
    if (changed == 0) {
      return false;
    }
    jdbc.sql("delete from catalogue.variant_step where variant = :id")
        .param("id", id.value())
        .update();
    addSteps(id.value(), variant.steps());
    jdbc.sql("delete from catalogue.variant_limit where variant = :id")
        .param("id", id.value())
        .update();
    addLimits(id.value(), variant.limits());
    return true;
  }

  /**
   * Lets a draft hold from a day on, in place of what was to begin on that day; false when it is no
   * draft at this revision any more.
   */
  public boolean activate(
      VariantId id, int revision, LocalDate from, Optional<LocalDate> to, String hash) {
    editions.changed(AllItems.EDITION);
    jdbc.sql(
            """
            update catalogue.variant as before
               set state = 'REPLACED'
              from catalogue.variant as draft
             where draft.id = :id
               and before.item = draft.item
               and before.bureau = draft.bureau
               and before.entity_type = draft.entity_type
               and before.valid_from = :from
               and before.state = 'ACTIVE'
            """)
        .param("id", id.value())
        .param("from", from)
        .update();
    return jdbc.sql(
                """
                update catalogue.variant
                   set state = 'ACTIVE',
                       valid_from = :from,
                       valid_to = :to,
                       hash = :hash
                 where id = :id
                   and revision = :revision
                   and state = 'DRAFT'
                """)
            .param("id", id.value())
            .param("revision", revision)
            .param("from", from)
            .param("to", orNull(to))
            .param("hash", hash)
            .update()
        == 1;
  }

  /** Discards a draft; false when it is none at this revision any more. */
  public boolean discard(VariantId id, int revision) {
    editions.changed(AllItems.EDITION);
    return jdbc.sql(
                """
                update catalogue.variant
                   set state = 'DISCARDED'
                 where id = :id
                   and revision = :revision
                   and state = 'DRAFT'
                """)
            .param("id", id.value())
            .param("revision", revision)
            .update()
        == 1;
  }

  /** Gives what holds a last day; false when it does not hold at this revision. */
  public boolean end(VariantId id, int revision, LocalDate last) {
    editions.changed(AllItems.EDITION);
    return jdbc.sql(
                """
                update catalogue.variant
                   set valid_to = :last
                 where id = :id
                   and revision = :revision
                   and state = 'ACTIVE'
                """)
            .param("id", id.value())
            .param("revision", revision)
            .param("last", last)
            .update()
        == 1;
  }

  /** The hash of the file that holds for every bureau from a day on. */
  public Optional<String> hash(String item, String entityType, LocalDate validFrom) {
    return jdbc.sql(
            """
            select hash
              from catalogue.variant
             where item = :item
               and bureau = 0
               and entity_type = :entityType
               and valid_from = :validFrom
               and state = 'ACTIVE'
            """)
        .param("item", item)
        .param("entityType", entityType)
        .param("validFrom", validFrom)
        .query(String.class)
        .optional();
  }

  private void addSteps(long variant, List<StepRule> steps) {
    for (int position = 0; position < steps.size(); position++) {
      var rule = steps.get(position);
      jdbc.sql(
              """
              insert into catalogue.variant_step
                     (variant, position, from_stage, step, roles, hand, place, reason)
              values (:variant, :position, :from, :step, :roles, :hand, :place, :reason)
              """)
          .param("variant", variant)
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

  private void addLimits(long variant, Map<String, Integer> limits) {
    limits.forEach((stage, days) ->
        jdbc.sql(
                """
                insert into catalogue.variant_limit (variant, stage, days)
                values (:variant, :stage, :days)
                """)
            .param("variant", variant)
            .param("stage", stage)
            .param("days", days)
            .update());
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

  private VariantVersion version(Row row) {
    return version(row, steps(row.id()), limits().getOrDefault(row.id(), Map.of()));
  }

  private static VariantVersion version(
      Row row, List<StepRule> steps, Map<String, Integer> limits) {
    return new VariantVersion(
        row.id(),
        row.scope(),
        row.state(),
        row.from(),
        row.to(),
        row.revision(),
        new Variant(row.code(), row.promisedDays(), row.afterCheck(), steps, limits));
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

  private static Row row(ResultSet row, int number) throws SQLException {
    var bureau = row.getLong("bureau");
    return new Row(
        new VariantId(row.getLong("id")),
        new Scope(
            row.getString("item"),
            bureau == EVERY_BUREAU ? Optional.empty() : Optional.of(new UnitId(bureau)),
            row.getString("entity_type")),
        State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
        row.getInt("revision"),
        row.getString("code"),
        row.getInt("promised_days"),
        row.getInt("after_check"));
  }

  private static long bureau(Scope scope) {
    return scope.bureau().map(UnitId::value).orElse(EVERY_BUREAU);
  }

  private static @Nullable LocalDate orNull(Optional<LocalDate> day) {
    return day.orElse(null);
  }
}
