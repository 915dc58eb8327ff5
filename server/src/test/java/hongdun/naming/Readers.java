package hongdun.naming;

import hongdun.naming.domain.NameReader;
import hongdun.naming.usecase.ReaderWords;
import hongdun.portal.CodeEntry;
import hongdun.portal.ShippedRows;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Readers of names for tests without a server. */
public final class Readers {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private Readers() {}

  /** As the product ships. */
  public static NameReader shipped() {
    var divisions =
        ShippedRows.of("hongdun/agency/reference/divisions.tsv").stream()
            .map(row ->
                new CodeEntry(
                    row.getOrDefault("code", ""),
                    new BilingualText(row.getOrDefault("name", ""), ""),
                    LocalDate.parse(row.getOrDefault("valid_from", "")),
                    Optional.of(row.getOrDefault("valid_to", ""))
                        .filter(last -> !last.isEmpty())
                        .map(LocalDate::parse),
                    "GB/T 2260",
                    Map.of()))
            .toList();
    return ReaderWords.shipped(divisions).on(DAY);
  }
}
