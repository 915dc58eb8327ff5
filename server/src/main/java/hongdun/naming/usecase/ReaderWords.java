package hongdun.naming.usecase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import hongdun.naming.parse.NameWords;
import hongdun.naming.parse.Parser;
import hongdun.portal.CodeEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 解析用语 — the lists by which names are read, as entries.
 *
 * @param divisions all editions: names keep the divisions of their day
 * @param ambiguous short names of divisions with another meaning
 */
public record ReaderWords(
    List<CodeEntry> industries,
    List<CodeEntry> qualifiers,
    List<CodeEntry> forms,
    List<CodeEntry> divisions,
    List<CodeEntry> aliases,
    List<CodeEntry> ambiguous) {

  /** What ships, with the divisions given. */
  public static ReaderWords shipped(List<CodeEntry> divisions) {
    return new ReaderWords(
        WordFiles.shipped(WordList.Kind.INDUSTRIES),
        new ReaderList(ReaderList.Kind.QUALIFIERS).shipped(),
        new ReaderList(ReaderList.Kind.FORMS).shipped(),
        divisions,
        new ReaderList(ReaderList.Kind.ALIASES).shipped(),
        WordFiles.shipped(WordList.Kind.PLACES));
  }

  /** A reader that knows the words that hold on a day. */
  public Parser on(LocalDate day) {
    return Parser.of(holdingOn(day));
  }

  /** The words that hold on a day. */
  NameWords holdingOn(LocalDate day) {
    return new NameWords(
        words(industries, day),
        words(qualifiers, day),
        holding(forms, day).collect(toMap(CodeEntry::code, ReaderWords::form, (one, _) -> one)),
        divisions.stream()
            .collect(groupingBy(CodeEntry::code, mapping(entry -> entry.name().zh(), toSet()))),
        holding(aliases, day).collect(toMap(CodeEntry::code, ReaderWords::alias, (one, _) -> one)),
        words(ambiguous, day));
  }

  /** Whether these are the very same lists. */
  @SuppressWarnings("ReferenceEquality")
  boolean areThoseOf(ReaderWords other) {
    return industries == other.industries
        && qualifiers == other.qualifiers
        && forms == other.forms
        && divisions == other.divisions
        && aliases == other.aliases
        && ambiguous == other.ambiguous;
  }

  private static Set<String> words(List<CodeEntry> entries, LocalDate day) {
    return holding(entries, day).map(CodeEntry::code).collect(toSet());
  }

  private static Stream<CodeEntry> holding(List<CodeEntry> entries, LocalDate day) {
    return entries.stream().filter(entry -> entry.holds(day));
  }

  private static NameWords.Form form(CodeEntry entry) {
    return new NameWords.Form(Set.of(entry.more("kinds").split(",", -1)), entry.more("tail"));
  }

  private static NameWords.Alias alias(CodeEntry entry) {
    return new NameWords.Alias(entry.more("kind"), entry.more("region"));
  }
}
