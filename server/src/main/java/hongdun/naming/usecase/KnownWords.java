package hongdun.naming.usecase;

import hongdun.naming.domain.WordLists;
import hongdun.naming.domain.WordLists.Prohibited;
import hongdun.naming.domain.WordLists.Protected;
import hongdun.naming.usecase.WordList.Kind;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 现行词表 — the words the rules know on a day, from the lists as the bureau keeps them. */
@Component
class KnownWords {
  /** What introduces an example in the wording of an exception. */
  private static final String INTRODUCTION = "^(例如|地名：|人名：|或者)";

  private final Map<Kind, Supplier<List<CodeEntry>>> lists = new EnumMap<>(Kind.class);
  private final AtomicReference<Optional<Made>> latest = new AtomicReference<>(Optional.empty());

  KnownWords(CodeLists lists) {
    for (var kind : Kind.values()) {
      this.lists.put(kind, lists.view(kind.id(), List::copyOf));
    }
  }

  /** Lists made for a day from entries: good while these are the very same. */
  private record Made(LocalDate on, List<List<CodeEntry>> from, WordLists words) {
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(LocalDate day, List<List<CodeEntry>> entries) {
      if (!on.equals(day)) {
        return false;
      }
      for (int place = 0; place < from.size(); place++) {
        if (from.get(place) != entries.get(place)) {
          return false;
        }
      }
      return true;
    }
  }

  WordLists on(LocalDate day) {
    var entries = lists.values().stream().map(Supplier::get).toList();
    var known = latest.get();
    if (known.isPresent() && known.get().isOf(day, entries)) {
      return known.get().words();
    }
    var byKind = new EnumMap<Kind, List<CodeEntry>>(Kind.class);
    for (var kind : Kind.values()) {
      byKind.put(kind, entries.get(kind.ordinal()));
    }
    var words = of(byKind, day);
    latest.set(Optional.of(new Made(day, entries, words)));
    return words;
  }

  static WordLists of(Map<Kind, List<CodeEntry>> entries, LocalDate on) {
    return new WordLists(
        holding(entries, Kind.INDUSTRIES, on)
            .collect(
                Collectors.toUnmodifiableMap(
                    CodeEntry::code,
                    entry -> Set.copyOf(Arrays.asList(entry.more("industries").split(","))))),
        holding(entries, Kind.PROHIBITED, on).map(KnownWords::prohibited).toList(),
        words(entries, Kind.TITLES, on),
        words(entries, Kind.PLACES, on),
        words(entries, Kind.STATES, on),
        holding(entries, Kind.PROTECTED, on).map(KnownWords::protectedWord).toList());
  }

  private static Set<String> words(Map<Kind, List<CodeEntry>> entries, Kind kind, LocalDate on) {
    return holding(entries, kind, on).map(CodeEntry::code).collect(Collectors.toUnmodifiableSet());
  }

  private static Protected protectedWord(CodeEntry entry) {
    var industries = entry.more("industries");
    return new Protected(
        entry.code(),
        entry.more("holder"),
        entry.more("kind"),
        industries.isEmpty() ? Set.of() : Set.of(industries.split(",", -1)));
  }

  private static Stream<CodeEntry> holding(
      Map<Kind, List<CodeEntry>> entries, Kind kind, LocalDate on) {
    return entries.getOrDefault(kind, List.of()).stream().filter(entry -> entry.holds(on));
  }

  private static Prohibited prohibited(CodeEntry entry) {
    var unless = entry.more("unless_zh");
    return new Prohibited(
        entry.code(),
        Integer.parseInt(entry.more("class")),
        !unless.isEmpty(),
        examples(entry.code(), unless));
  }

  /** The longer words within the wording of an exception that contain the word itself. */
  private static List<String> examples(String word, String unless) {
    return Arrays.stream(unless.split("[，、；：等]"))
        .map(part -> part.replaceFirst(INTRODUCTION, ""))
        .filter(part -> part.contains(word) && !part.equals(word))
        .toList();
  }
}
