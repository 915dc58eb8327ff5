package hongdun.casework.usecase;

import hongdun.agency.UnitId;
import hongdun.casework.MatterClues;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Access;
import hongdun.casework.domain.InboxQuery.Found;
import hongdun.casework.domain.QueryCode;
import hongdun.casework.domain.SearchWords;
import hongdun.casework.persistence.Accesses;
import hongdun.casework.persistence.Searches;
import hongdun.casework.usecase.InboxScope.Viewer;
import hongdun.shared.Reading;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 查找办件 — one box for number, subject, query code, credit code, person and phone. Every search is
 * written down, masked, with the number of hits; whoever is found by name or phone was looked up as
 * a person, and the log says so.
 */
@Component
class SearchDesk {
  private static final int MOST = 2000;

  private final Searches searches;
  private final Accesses accesses;
  private final ObjectProvider<MatterClues> clues;
  private final InstantSource clock;

  SearchDesk(
      Searches searches,
      Accesses accesses,
      ObjectProvider<MatterClues> clues,
      InstantSource clock) {
    this.searches = searches;
    this.accesses = accesses;
    this.clues = clues;
    this.clock = clock;
  }

  Found find(SearchWords words, List<UnitId> bureaus, Viewer viewer) {
    if (words.isEmpty()) {
      return new Found.Everything();
    }
    var people = new HashSet<Long>();
    if (words.mayBePhone()) {
      people.addAll(searches.ofPhone(bureaus, words.code(), MOST));
      write(Access.Kind.SEARCH_PHONE, words, viewer, people);
    } else if (words.mayBePerson()) {
      people.addAll(searches.ofParty(bureaus, words.typed(), MOST));
      if (!people.isEmpty()) {
        write(Access.Kind.SEARCH_PERSON, words, viewer, people);
      }
    }
    var found = others(words, bureaus, people);
    if (!words.mayBePhone() && people.isEmpty()) {
      writeCounted(words, viewer, found);
    }
    return found;
  }

  private Found others(SearchWords words, List<UnitId> bureaus, Set<Long> people) {
    var number = words.number();
    if (number.isPresent()) {
      return new Found.These(searches.withNumber(bureaus, number.get()));
    }
    var texts = searches.withWords(bureaus, words.folded(), MOST);
    if (texts.isEmpty()) {
      return new Found.Many(words.folded());
    }
    var found = new HashSet<>(texts.get());
    found.addAll(people);
    QueryCode.read(words.typed()).map(searches::withCode).ifPresent(found::addAll);
    found.addAll(byCreditCode(words));
    return new Found.These(found);
  }

  /** Who was looked up as a person: with the matters he was found by, if any. */
  private void write(Access.Kind kind, SearchWords words, Viewer viewer, Set<Long> found) {
    accesses.write(access(kind, words, viewer), found);
  }

  /** Any other search: with the number of hits, which is open where they are too many to list. */
  private void writeCounted(SearchWords words, Viewer viewer, Found found) {
    var line = accesses.begin(access(Access.Kind.SEARCH, words, viewer));
    if (found instanceof Found.These(var matters)) {
      accesses.counted(line, matters.size());
    }
  }

  private Access access(Access.Kind kind, SearchWords words, Viewer viewer) {
    return new Access(
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        viewer.officer(),
        viewer.unit(),
        kind,
        words.masked());
  }

  private Set<Long> byCreditCode(SearchWords words) {
    var found = new HashSet<Long>();
    if (words.mayBeCreditCode()
        && UnifiedSocialCreditCode.parse(words.code()) instanceof Reading.Valid(var code)) {
      clues.stream()
          .flatMap(room -> room.mattersOf(code).stream())
          .map(MatterId::value)
          .forEach(found::add);
    }
    return found;
  }
}
