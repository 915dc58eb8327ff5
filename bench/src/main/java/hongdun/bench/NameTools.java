package hongdun.bench;

import hongdun.naming.domain.ComparedName;
import hongdun.naming.domain.Industries;
import hongdun.naming.domain.NameReader;
import hongdun.naming.index.NameIndex;
import hongdun.naming.index.PinyinSounds;
import hongdun.naming.usecase.KnownIndustries;
import hongdun.naming.usecase.ReaderWords;
import hongdun.portal.CodeEntry;
import hongdun.portal.ShippedRows;
import hongdun.shared.BilingualText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** 名称工具 — how the server itself reads names and what it knows of industries. */
record NameTools(NameReader reader, Industries industries) {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /** With the words and divisions that ship. */
  static NameTools shipped() {
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
    return new NameTools(ReaderWords.shipped(divisions).on(DAY), KnownIndustries.shipped());
  }

  NameIndex index(Path folder) {
    return new NameIndex(folder, reader, () -> industries);
  }

  ComparedName compared(String name) {
    return ComparedName.of(reader.read(name), industries, PinyinSounds.get());
  }
}
