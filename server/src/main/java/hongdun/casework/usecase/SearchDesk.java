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
 * 查找办件 — one box for number, subject, query code, credit code, person and phone. Whoever is found
 * by name or phone was looked up as a person, and the log says so.
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
    if (words.mayBePerson()) {
      people.addAll(
          logged(
              Access.Kind.SEARCH_PERSON,
              searches.ofParty(bureaus, words.typed(), MOST),
              words,
              viewer));
    }
    if (words.mayBePhone()) {
      people.addAll(
          logged(
              Access.Kind.SEARCH_PHONE,
              searches.ofPhone(bureaus, words.code(), MOST),
              words,
              viewer));
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

  private Set<Long> logged(Access.Kind kind, Set<Long> found, SearchWords words, Viewer viewer) {
    if (!found.isEmpty()) {
      accesses.write(
          new Access(
              clock.instant().truncatedTo(ChronoUnit.MICROS),
              viewer.officer(),
              viewer.unit(),
              kind,
              words.masked()),
          found);
    }
    return found;
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
