package hongdun.registration.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.CodeLists;
import hongdun.portal.Dates;
import hongdun.portal.ShippedRows;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 不予登记、不予受理理由 — grounds an officer chooses from, as the bureau keeps the list with their articles;
 * what he writes of the case follows them on the paper.
 */
@Component
public class RefusalGrounds {
  /** 不予登记. */
  public static final String REFUSAL = "REFUSAL";

  /** 不予受理. */
  public static final String ACCEPTANCE = "ACCEPTANCE";

  private static final String USE = "use";
  private static final String ARTICLE = "article";
  private final Supplier<List<CodeEntry>> entries;
  private final InstantSource clock;

  RefusalGrounds(CodeLists lists, InstantSource clock) {
    this.entries = lists.view(Kept.ID, List::copyOf);
    this.clock = clock;
  }

  /** The list itself. */
  @Component
  static class Kept implements CodeList {
    static final String ID = "registration.refusal-grounds";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public List<String> columns() {
      return List.of(USE, ARTICLE);
    }

    @Override
    public List<CodeEntry> shipped() {
      return ShippedRows.of("hongdun/registration/reference/refusal_grounds.tsv").stream()
          .map(row ->
              new CodeEntry(
                  row.getOrDefault("code", ""),
                  new BilingualText(
                      row.getOrDefault("name_zh", ""), row.getOrDefault("name_en", "")),
                  LocalDate.parse(row.getOrDefault("from", "")),
                  Optional.empty(),
                  row.getOrDefault("source", ""),
                  Map.of(USE, row.getOrDefault(USE, ""), ARTICLE, row.getOrDefault(ARTICLE, ""))))
          .toList();
    }

    @Override
    public List<Shortcoming> faultsOf(CodeEntry entry) {
      var faults = new ArrayList<Shortcoming>();
      if (!entry.code().matches("[A-Z][A-Z_]{0,39}")) {
        faults.add(Shortcoming.of("code", "registration.refusal-grounds.fault.code"));
      }
      if (!List.of(REFUSAL, ACCEPTANCE).contains(entry.more(USE))) {
        faults.add(Shortcoming.of(USE, "registration.refusal-grounds.fault.use"));
      }
      if (entry.more(ARTICLE).isBlank()) {
        faults.add(Shortcoming.of(ARTICLE, "registration.refusal-grounds.fault.article"));
      }
      return faults;
    }
  }

  /** 可选理由 — a ground that may be chosen today. */
  public record Offered(String code, BilingualText name) {}

  public List<Offered> offered(String use) {
    return today(use).map(entry -> new Offered(entry.code(), entry.name())).toList();
  }

  /**
   * The reasons as they will be printed: the ground with its article, then what was written.
   * Nothing that was written stays nothing: a ground says no fact of the case.
   */
  public String with(String use, String code, String written) {
    return written.isBlank()
        ? written
        : today(use)
            .filter(entry -> entry.code().equals(code))
            .findFirst()
            .map(entry ->
                "%s（%s）。%s".formatted(entry.name().zh(), entry.more(ARTICLE), written.strip()))
            .orElse(written);
  }

  private Stream<CodeEntry> today(String use) {
    var today = Dates.dayOf(clock.instant());
    return entries.get().stream()
        .filter(entry -> entry.more(USE).equals(use))
        .filter(entry -> entry.holds(today));
  }
}
