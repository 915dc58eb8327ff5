package hongdun.naming.usecase;

import hongdun.agency.Divisions;
import hongdun.naming.domain.NameReader;
import hongdun.naming.domain.ParsedName;
import hongdun.naming.parse.Parser;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * 解析名称 — reads names by the words as the bureau keeps them; a word that is changed on the page is
 * known to the very next name.
 */
@Component
class ReadNames implements NameReader {
  private final Supplier<ReaderWords> words;
  private final InstantSource clock;
  private final AtomicReference<Optional<Made>> latest = new AtomicReference<>(Optional.empty());

  ReadNames(CodeLists lists, InstantSource clock) {
    this.words = words(lists);
    this.clock = clock;
  }

  /** A reader made for a day from lists: good while these are the very same. */
  private record Made(LocalDate on, ReaderWords from, Parser reader, String edition) {
    boolean isOf(LocalDate day, ReaderWords words) {
      return on.equals(day) && from.areThoseOf(words);
    }
  }

  @Override
  public ParsedName read(String name) {
    return made().reader().read(name);
  }

  @Override
  public String edition() {
    return made().edition();
  }

  private Made made() {
    var today = Dates.dayOf(clock.instant());
    var now = words.get();
    var known = latest.get();
    if (known.isPresent() && known.get().isOf(today, now)) {
      return known.get();
    }
    var holding = now.holdingOn(today);
    var made = new Made(today, now, Parser.of(holding), Integer.toHexString(holding.hashCode()));
    latest.set(Optional.of(made));
    return made;
  }

  private static Supplier<ReaderWords> words(CodeLists lists) {
    var industries = view(lists, WordList.Kind.INDUSTRIES.id());
    var qualifiers = view(lists, ReaderList.Kind.QUALIFIERS.id());
    var forms = view(lists, ReaderList.Kind.FORMS.id());
    var divisions = view(lists, Divisions.LIST);
    var aliases = view(lists, ReaderList.Kind.ALIASES.id());
    var ambiguous = view(lists, WordList.Kind.PLACES.id());
    return () ->
        new ReaderWords(
            industries.get(),
            qualifiers.get(),
            forms.get(),
            divisions.get(),
            aliases.get(),
            ambiguous.get());
  }

  private static Supplier<List<CodeEntry>> view(CodeLists lists, String list) {
    return lists.view(list, List::copyOf);
  }
}
