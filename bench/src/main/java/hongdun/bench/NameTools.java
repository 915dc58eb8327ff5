package hongdun.bench;

import hongdun.agency.usecase.DivisionList;
import hongdun.naming.domain.ComparedName;
import hongdun.naming.domain.Industries;
import hongdun.naming.domain.NameReader;
import hongdun.naming.index.NameIndex;
import hongdun.naming.index.PinyinSounds;
import hongdun.naming.usecase.KnownIndustries;
import hongdun.naming.usecase.ReaderWords;
import java.nio.file.Path;
import java.time.LocalDate;

/** 名称工具 — how the server itself reads names and what it knows of industries. */
record NameTools(NameReader reader, Industries industries) {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /** With the words and divisions that ship. */
  static NameTools shipped() {
    return new NameTools(
        ReaderWords.shipped(new DivisionList().shipped()).on(DAY), KnownIndustries.shipped());
  }

  NameIndex index(Path folder) {
    return new NameIndex(folder, reader, () -> industries);
  }

  ComparedName compared(String name) {
    return ComparedName.of(reader.read(name), industries, PinyinSounds.get());
  }
}
