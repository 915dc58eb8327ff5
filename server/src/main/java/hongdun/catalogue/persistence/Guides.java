package hongdun.catalogue.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import hongdun.catalogue.Item;
import hongdun.catalogue.Item.Material;
import hongdun.catalogue.Item.StepText;
import hongdun.catalogue.domain.AllItems;
import hongdun.catalogue.domain.Guide;
import hongdun.portal.Editions;
import hongdun.shared.BilingualText;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 办事指南 — the editions of the items, each from its day on. */
@Repository
public class Guides {
  private final JdbcClient jdbc;
  private final Editions editions;

  Guides(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  private record Limit(int days, LegalBasis basis) {}

  /** The edition of an item that holds on a day. */
  public Optional<Guide> find(String item, LocalDate on) {
    return new AllItems(all(), List.of(), Map.of()).guide(item, on);
  }

  /** All editions of all items. */
  public List<Guide> all() {
    var parts = new Parts(basis(), materials(), steps(), limits());
    return jdbc.sql(
            """
            select id, item, valid_from, title_zh, title_en, summary_zh, summary_en, audience_zh,
                   audience_en, conditions_zh, conditions_en, rule_set, fee_zh, fee_en, result_zh,
                   result_en, remedies_zh, remedies_en, online_path
              from catalogue.edition
            """)
        .query((row, _) -> guide(row, parts))
        .list();
  }

  /** Lets one loading at a time look and write; the others wait for its end. */
  public void takeTurn() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('catalogue.edition'))")
        .query((_, _) -> true)
        .single();
  }

  /** The hash of the data an edition was loaded from. */
  public Optional<String> hash(String item, LocalDate validFrom) {
    return jdbc.sql(
            """
            select hash
              from catalogue.edition
             where item = :item
               and valid_from = :validFrom
            """)
        .param("item", item)
        .param("validFrom", validFrom)
        .query(String.class)
        .optional();
  }

  /** Writes an edition in place of the one of the same day. */
  public void replace(Guide guide, String hash, Instant at) {
    editions.changed(AllItems.EDITION);
    var item = guide.item();
    jdbc.sql("delete from catalogue.edition where item = :item and valid_from = :validFrom")
        .param("item", item.code())
        .param("validFrom", item.validFrom())
        .update();
    var edition = add(guide, hash, at);
    addBasis(edition, item.basis());
    addMaterials(edition, item.materials());
    addSteps(edition, item.steps());
    addLimit(edition, "STATUTORY", new Limit(item.statutoryDays(), item.statutoryBasis()));
    addLimit(edition, "PROMISED", new Limit(item.promisedDays(), item.statutoryBasis()));
    guide
        .extension()
        .ifPresent(extension ->
            addLimit(edition, "EXTENSION", new Limit(extension.days(), extension.basis())));
  }

  private long add(Guide guide, String hash, Instant at) {
    var item = guide.item();
    return jdbc.sql(
            """
            insert into catalogue.edition
                   (item, valid_from, hash, title_zh, title_en, summary_zh, summary_en, audience_zh,
                    audience_en, conditions_zh, conditions_en, rule_set, fee_zh, fee_en, result_zh,
                    result_en, remedies_zh, remedies_en, online_path, loaded_at)
            values (:item, :validFrom, :hash, :titleZh, :titleEn, :summaryZh, :summaryEn, :audienceZh,
                    :audienceEn, :conditionsZh, :conditionsEn, :ruleSet, :feeZh, :feeEn, :resultZh,
                    :resultEn, :remediesZh, :remediesEn, :onlinePath, :at)
            returning id
            """)
        .param("item", item.code())
        .param("validFrom", item.validFrom())
        .param("hash", hash)
        .param("titleZh", item.title().zh())
        .param("titleEn", item.title().en())
        .param("summaryZh", item.summary().zh())
        .param("summaryEn", item.summary().en())
        .param("audienceZh", guide.audience().zh())
        .param("audienceEn", guide.audience().en())
        .param("conditionsZh", item.conditions().zh())
        .param("conditionsEn", item.conditions().en())
        .param("ruleSet", item.ruleSet())
        .param("feeZh", item.fee().zh())
        .param("feeEn", item.fee().en())
        .param("resultZh", item.result().zh())
        .param("resultEn", item.result().en())
        .param("remediesZh", item.remedies().zh())
        .param("remediesEn", item.remedies().en())
        .param("onlinePath", guide.onlinePath())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private void addBasis(long edition, List<LegalBasis> basis) {
    for (int i = 0; i < basis.size(); i++) {
      jdbc.sql(
              """
              insert into catalogue.legal_basis (edition, position, law, article)
              values (:edition, :position, :law, :article)
              """)
          .param("edition", edition)
          .param("position", i)
          .param("law", basis.get(i).law().name())
          .param("article", basis.get(i).article())
          .update();
    }
  }

  private void addMaterials(long edition, List<Material> materials) {
    for (int i = 0; i < materials.size(); i++) {
      var material = materials.get(i);
      jdbc.sql(
              """
              insert into catalogue.material
                     (edition, position, code, title_zh, title_en, note_zh, note_en, law, article,
                      generated, required)
              values (:edition, :position, :code, :titleZh, :titleEn, :noteZh, :noteEn, :law,
                      :article, :generated, :required)
              """)
          .param("edition", edition)
          .param("position", i)
          .param("code", material.code())
          .param("titleZh", material.title().zh())
          .param("titleEn", material.title().en())
          .param("noteZh", material.note().zh())
          .param("noteEn", material.note().en())
          .param("law", material.basis().law().name())
          .param("article", material.basis().article())
          .param("generated", material.generated())
          .param("required", material.required())
          .update();
    }
  }

  private void addSteps(long edition, List<StepText> steps) {
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      jdbc.sql(
              """
              insert into catalogue.step (edition, position, title_zh, title_en, text_zh, text_en)
              values (:edition, :position, :titleZh, :titleEn, :textZh, :textEn)
              """)
          .param("edition", edition)
          .param("position", i)
          .param("titleZh", step.title().zh())
          .param("titleEn", step.title().en())
          .param("textZh", step.text().zh())
          .param("textEn", step.text().en())
          .update();
    }
  }

  private void addLimit(long edition, String kind, Limit limit) {
    jdbc.sql(
            """
            insert into catalogue.time_limit (edition, kind, days, law, article)
            values (:edition, :kind, :days, :law, :article)
            """)
        .param("edition", edition)
        .param("kind", kind)
        .param("days", limit.days())
        .param("law", limit.basis().law().name())
        .param("article", limit.basis().article())
        .update();
  }

  /** What belongs to the editions, by the edition, in order. */
  private record Parts(
      Map<Long, List<LegalBasis>> basis,
      Map<Long, List<Material>> materials,
      Map<Long, List<StepText>> steps,
      Map<Long, List<DatedLimit>> limits) {
    Optional<Limit> limit(long edition, String kind) {
      return limits.getOrDefault(edition, List.of()).stream()
          .filter(limit -> limit.kind().equals(kind))
          .findFirst()
          .map(DatedLimit::limit);
    }

    Limit mandatory(long edition, String kind) {
      return limit(edition, kind)
          .orElseThrow(() -> new IllegalStateException("An edition has no limit " + kind));
    }
  }

  private record DatedLimit(String kind, Limit limit) {}

  private record Part<T>(long edition, T content) {}

  private static <T> Map<Long, List<T>> byEdition(List<Part<T>> parts) {
    return parts.stream().collect(groupingBy(Part::edition, mapping(Part::content, toList())));
  }

  private static Guide guide(ResultSet row, Parts parts) throws SQLException {
    var edition = row.getLong("id");
    var statutory = parts.mandatory(edition, "STATUTORY");
    var item =
        new Item(
            row.getString("item"),
            text(row, "title"),
            text(row, "summary"),
            text(row, "conditions"),
            parts.basis().getOrDefault(edition, List.of()),
            parts.materials().getOrDefault(edition, List.of()),
            parts.steps().getOrDefault(edition, List.of()),
            row.getString("rule_set"),
            statutory.days(),
            statutory.basis(),
            parts.mandatory(edition, "PROMISED").days(),
            text(row, "fee"),
            text(row, "result"),
            text(row, "remedies"),
            row.getObject("valid_from", LocalDate.class));
    var extension =
        parts
            .limit(edition, "EXTENSION")
            .map(limit -> new Guide.Extension(limit.days(), limit.basis()));
    return new Guide(item, text(row, "audience"), extension, row.getString("online_path"));
  }

  private Map<Long, List<LegalBasis>> basis() {
    return byEdition(
        jdbc.sql(
                """
                select edition, law, article
                  from catalogue.legal_basis
                 order by edition, position
                """)
            .query((row, _) -> new Part<>(row.getLong("edition"), basis(row)))
            .list());
  }

  private Map<Long, List<Material>> materials() {
    return byEdition(
        jdbc.sql(
                """
                select edition, code, title_zh, title_en, note_zh, note_en, law, article, generated,
                       required
                  from catalogue.material
                 order by edition, position
                """)
            .query((row, _) ->
                new Part<>(
                    row.getLong("edition"),
                    new Material(
                        row.getString("code"),
                        text(row, "title"),
                        text(row, "note"),
                        basis(row),
                        row.getBoolean("generated"),
                        row.getBoolean("required"))))
            .list());
  }

  private Map<Long, List<StepText>> steps() {
    return byEdition(
        jdbc.sql(
                """
                select edition, title_zh, title_en, text_zh, text_en
                  from catalogue.step
                 order by edition, position
                """)
            .query((row, _) ->
                new Part<>(
                    row.getLong("edition"), new StepText(text(row, "title"), text(row, "text"))))
            .list());
  }

  private Map<Long, List<DatedLimit>> limits() {
    return byEdition(
        jdbc.sql(
                """
                select edition, kind, days, law, article
                  from catalogue.time_limit
                """)
            .query((row, _) ->
                new Part<>(
                    row.getLong("edition"),
                    new DatedLimit(
                        row.getString("kind"), new Limit(row.getInt("days"), basis(row)))))
            .list());
  }

  private static LegalBasis basis(ResultSet row) throws SQLException {
    return new LegalBasis(Law.valueOf(row.getString("law")), row.getString("article"));
  }

  private static BilingualText text(ResultSet row, String column) throws SQLException {
    return new BilingualText(row.getString(column + "_zh"), row.getString(column + "_en"));
  }
}
