package hongdun.naming.parse;

import hongdun.naming.domain.Reading;
import java.util.List;
import java.util.Optional;

/** 成文 — writes a division of the letters down as a reading, with what the brackets say. */
final class Writing {
  private final Letters letters;
  private final Lexicon.Found found;
  private final List<Brackets.Said> brackets;

  Writing(Letters letters, Lexicon.Found found, List<Brackets.Said> brackets) {
    this.letters = letters;
    this.found = found;
    this.brackets = brackets;
  }

  /** The division as the name says it. */
  private record Said(String division, int code, boolean bracketed) {}

  Reading reading(Candidate candidate, Candidate first) {
    var division = division(candidate);
    var reason =
        candidate.equals(first)
            ? Reasons.ofFirst(candidate, letters, found, division.bracketed())
            : Reasons.ofOther(candidate, first);
    return new Reading(
        division.division(),
        division.code() == 0 ? Optional.empty() : Optional.of(Integer.toString(division.code())),
        division.bracketed(),
        letters.written(candidate.front().end(), candidate.trade()),
        letters.written(candidate.trade(), candidate.placeFrom())
            + letters.written(candidate.placeTo(), candidate.form().from()),
        form(candidate),
        branch(candidate),
        isGroup(candidate),
        reason);
  }

  private Said division(Candidate candidate) {
    var front = candidate.front();
    if (!front.isNone() && !front.china()) {
      return new Said(letters.written(front.from(), front.end()), front.code(), false);
    }
    if (front.china()) {
      return new Said(letters.written(front.from(), front.end()), 0, false);
    }
    for (var said : brackets) {
      if (said.kind() == Brackets.Kind.PLACE && isOfParent(said, candidate)) {
        return new Said(said.bracket().content(), said.code(), true);
      }
    }
    if (candidate.hasPlaceInside()) {
      int from = candidate.placeFrom();
      int to = candidate.placeTo();
      var places = found.at(from, to).places();
      return new Said(
          letters.written(from, to), places.isEmpty() ? 0 : places.getFirst().code(), false);
    }
    return new Said("", 0, false);
  }

  private boolean isOfParent(Brackets.Said said, Candidate candidate) {
    return said.bracket().at() <= candidate.cut().end();
  }

  private String form(Candidate candidate) {
    var form = letters.written(candidate.form().from(), candidate.cut().end());
    for (var said : brackets) {
      if (said.kind() == Brackets.Kind.FORM
          && said.bracket().at() >= candidate.form().from()
          && isOfParent(said, candidate)) {
        form += letters.text().substring(said.bracket().from(), said.bracket().to());
      }
    }
    return form;
  }

  private String branch(Candidate candidate) {
    if (candidate.cut().end() < letters.length()) {
      return letters.rest(candidate.cut().end());
    }
    for (var said : brackets) {
      if (said.kind() == Brackets.Kind.BRANCH) {
        return said.bracket().content();
      }
    }
    return "";
  }

  private boolean isGroup(Candidate candidate) {
    if (candidate.form().word().is(Word.GROUP) && candidate.form().from() < candidate.cut().end()) {
      return true;
    }
    for (var said : brackets) {
      if (said.kind() == Brackets.Kind.GROUP && isOfParent(said, candidate)) {
        return true;
      }
    }
    for (int from = candidate.trade(); from + 2 <= candidate.form().from(); from++) {
      if (found.at(from, from + 2).is(Word.GROUP)) {
        return true;
      }
    }
    return false;
  }
}
