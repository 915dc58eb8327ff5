package hongdun.catalogue.persistence;

import hongdun.agency.UnitId;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.VariantVersion.Scope;
import hongdun.catalogue.VariantVersion.State;
import hongdun.catalogue.domain.AllItems;
import hongdun.catalogue.persistence.VariantParts.Parts;
import hongdun.portal.Editions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  private final VariantParts parts;
  private final Editions editions;

  Variants(JdbcClient jdbc, VariantParts parts, Editions editions) {
    this.jdbc = jdbc;
    this.parts = parts;
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
    var all = parts.all();
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
        .map(row -> version(row, all.getOrDefault(row.id(), Parts.NONE)))
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
    parts.add(new VariantId(id), variant);
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
    parts.replace(id, variant);
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

  private VariantVersion version(Row row) {
    return version(row, parts.of(row.id()));
  }

  private static VariantVersion version(Row row, Parts parts) {
    return new VariantVersion(
        row.id(),
        row.scope(),
        row.state(),
        row.from(),
        row.to(),
        row.revision(),
        new Variant(
            row.code(), row.promisedDays(), row.afterCheck(), parts.steps(), parts.limits()));
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
