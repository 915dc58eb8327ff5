package hongdun.naming.usecase;

import hongdun.naming.domain.Industries;
import hongdun.naming.domain.IndustryWords;
import hongdun.portal.CodeEntry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** 行业词典 — what the list of industry wordings says of their meaning. */
public final class KnownIndustries {
  private KnownIndustries() {}

  /** Every word that holds on some day: names of all days are compared. */
  static Industries of(List<CodeEntry> entries) {
    var meanings = new LinkedHashMap<String, Set<String>>();
    for (var entry : entries) {
      var ofWord = meanings.computeIfAbsent(entry.code(), _ -> new LinkedHashSet<>());
      Stream.of(entry.more("industries"), entry.more("synonyms"))
          .flatMap(column -> Stream.of(column.split(",")))
          .filter(meaning -> !meaning.isEmpty())
          .forEach(ofWord::add);
    }
    return new IndustryWords(meanings);
  }

  /** What ships, when nobody has changed the list. */
  public static Industries shipped() {
    return of(WordFiles.shipped(WordList.Kind.INDUSTRIES));
  }
}
