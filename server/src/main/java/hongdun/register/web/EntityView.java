package hongdun.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import hongdun.portal.ApiPage;
import hongdun.register.domain.EntityRecord;
import hongdun.register.domain.EntityRecord.Household;
import hongdun.register.domain.Found;
import hongdun.register.domain.SearchWords;
import hongdun.shared.BilingualText;
import hongdun.shared.Money;
import hongdun.shared.UnifiedSocialCreditCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity as the interface for machines gives it: what its page shows, nothing else. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EntityView(
    String code,
    String name,
    String type,
    String state,
    String legalRepresentative,
    @Nullable BigDecimal capitalYuan,
    @Nullable LocalDate established,
    @Nullable LocalDate term,
    @Nullable BilingualText authority,
    String region,
    String domicile,
    String scope,
    String composition,
    List<String> family,
    List<Holder> shareholders,
    List<Entry> history,
    List<Licence> licences) {

  /** A page of entities; next is empty on the last. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Listed(int count, boolean more, List<Line> entities, String next) {}

  /** An entity of a list. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Line(
      String code,
      String name,
      String type,
      String state,
      String legalRepresentative,
      @Nullable LocalDate established,
      String region) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Holder(
      String name,
      boolean naturalPerson,
      String code,
      BigDecimal subscribedYuan,
      LocalDate dueBy) {}

  record Entry(String kind, LocalDate on) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Licence(
      String number, BilingualText title, LocalDate issued, @Nullable LocalDate voided) {}

  static Listed listed(Found found, SearchWords words) {
    var lines =
        found.hits().stream()
            .map(hit ->
                new Line(
                    hit.code().value(),
                    hit.name(),
                    hit.type().name(),
                    hit.state().name(),
                    hit.legalRepresentative(),
                    hit.established(),
                    hit.region().code()))
            .toList();
    return new Listed(
        Math.min(found.count(), Found.COUNTED),
        found.more(),
        lines,
        found
            .next()
            .map(place ->
                ApiPage.link(EntityApi.PATH, "q", words.typed(), "after", place.toString()))
            .orElse(""));
  }

  static EntityView entity(EntityRecord record) {
    var entity = record.entity();
    return new EntityView(
        entity.code().value(),
        entity.name(),
        entity.type().name(),
        entity.state().name(),
        entity.legalRepresentative(),
        entity.capital().map(Money::yuan).orElse(null),
        entity.established(),
        record.term().orElse(null),
        record.authority().orElse(null),
        entity.region().code(),
        entity.domicile(),
        entity.scope(),
        record.household().map(household -> household.composition().name()).orElse(""),
        record.household().map(Household::family).orElse(List.of()),
        record.shareholders().stream()
            .map(holder ->
                new Holder(
                    holder.name(),
                    holder.naturalPerson(),
                    holder.code().map(UnifiedSocialCreditCode::value).orElse(""),
                    holder.subscribed().yuan(),
                    holder.dueBy()))
            .toList(),
        record.history().stream().map(line -> new Entry(line.kind().name(), line.on())).toList(),
        record.licences().stream()
            .map(copy ->
                new Licence(copy.number(), copy.title(), copy.issued(), copy.voided().orElse(null)))
            .toList());
  }
}
