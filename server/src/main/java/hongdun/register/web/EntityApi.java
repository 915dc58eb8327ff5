package hongdun.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Words;
import hongdun.register.domain.EntityRecord;
import hongdun.register.domain.Found;
import hongdun.register.domain.Found.Place;
import hongdun.register.domain.SearchWords;
import hongdun.register.usecase.SearchEntities;
import hongdun.register.usecase.ShowEntity;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Money;
import hongdun.shared.Reading;
import hongdun.shared.UnifiedSocialCreditCode;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 公示接口 — the public facts of entities for machines; the same that the pages show. */
@RestController
@RequestMapping("/api/v1/entities")
@Access(Who.EVERYONE)
class EntityApi {
  private final SearchEntities searchEntities;
  private final ShowEntity showEntity;
  private final SearchLimit limit;
  private final Words words;

  EntityApi(SearchEntities searchEntities, ShowEntity showEntity, SearchLimit limit, Words words) {
    this.searchEntities = searchEntities;
    this.showEntity = showEntity;
    this.limit = limit;
    this.words = words;
  }

  /** A page of entities; next is the parameter after of the next page, null on the last. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Listed(int count, boolean more, List<Line> entities, String next) {}

  record Line(
      String code,
      String name,
      String type,
      String state,
      String legalRepresentative,
      LocalDate established,
      String region) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Shown(
      String code,
      String name,
      String type,
      String state,
      String legalRepresentative,
      @Nullable BigDecimal capitalYuan,
      LocalDate established,
      String term,
      String authority,
      String region,
      String domicile,
      String scope,
      List<Holder> shareholders,
      List<Entry> history) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Holder(String name, String code, BigDecimal subscribedYuan, LocalDate dueBy) {}

  record Entry(String kind, LocalDate on) {}

  @GetMapping
  ResponseEntity<Object> search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    limit.count(request);
    var words = SearchWords.of(q);
    if (words.isEmpty()) {
      return ResponseEntity.badRequest()
          .body(problem(HttpStatus.BAD_REQUEST, "register.api.no-words"));
    }
    return ResponseEntity.ok(listed(searchEntities.search(words, Place.parse(after))));
  }

  @GetMapping("/{code}")
  ResponseEntity<Object> entity(@PathVariable String code) {
    return switch (UnifiedSocialCreditCode.parse(code)) {
      case Reading.Invalid<UnifiedSocialCreditCode>(var faults) -> {
        var problem = problem(HttpStatus.BAD_REQUEST, "register.api.no-code");
        problem.setProperty("faults", faults);
        yield ResponseEntity.badRequest().body(problem);
      }
      case Reading.Valid<UnifiedSocialCreditCode>(var value) ->
          showEntity
              .show(value)
              .map(record -> ResponseEntity.ok((Object) shown(record)))
              .orElseGet(() ->
                  ResponseEntity.status(HttpStatus.NOT_FOUND)
                      .body(problem(HttpStatus.NOT_FOUND, "register.api.no-entity")));
    };
  }

  /** In both languages, as who reads it may be anybody's program. */
  private ProblemDetail problem(HttpStatus status, String key) {
    return ProblemDetail.forStatusAndDetail(
        status, words.text(Language.ZH, key) + " " + words.text(Language.EN, key));
  }

  private static Listed listed(Found found) {
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
        found.next().map(Place::toString).orElse(""));
  }

  private static Shown shown(EntityRecord record) {
    var entity = record.entity();
    return new Shown(
        entity.code().value(),
        entity.name(),
        entity.type().name(),
        entity.state().name(),
        entity.legalRepresentative(),
        entity.capital().map(Money::yuan).orElse(null),
        entity.established(),
        record.term().map(LocalDate::toString).orElse(""),
        record.authority().map(BilingualText::zh).orElse(""),
        entity.region().code(),
        entity.domicile(),
        entity.scope(),
        record.shareholders().stream()
            .map(holder ->
                new Holder(
                    holder.name(),
                    holder.code().map(UnifiedSocialCreditCode::value).orElse(""),
                    holder.subscribed().yuan(),
                    holder.dueBy()))
            .toList(),
        record.history().stream().map(line -> new Entry(line.kind().name(), line.on())).toList());
  }
}
