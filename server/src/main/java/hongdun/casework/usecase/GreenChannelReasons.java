package hongdun.casework.usecase;

import hongdun.casework.domain.GreenChannel.Reason;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.CodeLists;
import hongdun.portal.ShippedRows;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** 绿色通道理由 — why a matter may go first, as the bureau keeps the list; a flag keeps its code. */
@Component
public class GreenChannelReasons {
  private final Supplier<List<CodeEntry>> entries;

  GreenChannelReasons(CodeLists lists) {
    this.entries = lists.view(Kept.ID, List::copyOf);
  }

  /** The list itself. */
  @Component
  static class Kept implements CodeList {
    static final String ID = "casework.green-channel-reasons";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public List<CodeEntry> shipped() {
      return ShippedRows.of("hongdun/casework/reference/green_channel_reasons.tsv").stream()
          .map(row ->
              new CodeEntry(
                  row.getOrDefault("code", ""),
                  new BilingualText(
                      row.getOrDefault("name_zh", ""), row.getOrDefault("name_en", "")),
                  LocalDate.parse(row.getOrDefault("from", "")),
                  Optional.empty(),
                  row.getOrDefault("source", ""),
                  Map.of()))
          .toList();
    }

    @Override
    public List<Shortcoming> faultsOf(CodeEntry entry) {
      return entry.code().matches("[A-Z][A-Z_]{0,39}")
          ? List.of()
          : List.of(Shortcoming.of("code", "casework.desk-reasons.fault.code"));
    }
  }

  /** 可选理由 — a reason that may be given on a day. */
  public record Offered(String code, BilingualText name) {}

  /** What may be given on a day, in the order of the codes, the last resort last. */
  List<Offered> offered(LocalDate on) {
    return entries.get().stream()
        .filter(entry -> entry.holds(on))
        .sorted(
            Comparator.comparing((CodeEntry entry) -> entry.code().equals("OTHER"))
                .thenComparing(CodeEntry::code))
        .map(entry -> new Offered(entry.code(), entry.name()))
        .toList();
  }

  /** What a code meant on a day; one that has gone says what it last said. */
  BilingualText named(Reason reason, LocalDate on) {
    var these = entries.get().stream().filter(entry -> entry.code().equals(reason.code())).toList();
    return these.stream()
        .filter(entry -> entry.holds(on))
        .findFirst()
        .or(() -> these.stream().max(Comparator.comparing(CodeEntry::from)))
        .map(CodeEntry::name)
        .orElseGet(() -> new BilingualText(reason.code(), reason.code()));
  }
}
