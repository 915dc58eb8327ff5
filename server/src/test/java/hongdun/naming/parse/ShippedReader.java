package hongdun.naming.parse;

import hongdun.naming.domain.NameReader;
import hongdun.naming.usecase.ReaderWords;
import hongdun.portal.CodeEntry;
import hongdun.portal.ShippedRows;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reader of names that knows what ships with the product. */
public final class ShippedReader {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final NameReader READER = ReaderWords.shipped(divisions()).on(TODAY);

  private ShippedReader() {}

  public static NameReader get() {
    return READER;
  }

  private static List<CodeEntry> divisions() {
    return ShippedRows.of("hongdun/agency/reference/divisions.tsv").stream()
        .map(row ->
            new CodeEntry(
                row.getOrDefault("code", ""),
                new BilingualText(row.getOrDefault("name", ""), ""),
                LocalDate.parse(row.getOrDefault("valid_from", "")),
                Optional.empty(),
                "GB/T 2260",
                Map.of()))
        .toList();
  }
}
