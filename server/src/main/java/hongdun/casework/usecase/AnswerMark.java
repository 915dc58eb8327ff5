package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Matter;
import hongdun.casework.domain.DeskBasis;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.MarkedError;
import hongdun.casework.persistence.ErrorMarks;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.usecase.InboxScope.Viewer;
import hongdun.casework.usecase.WatchMatter.NamedMark;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回复监察指错 — lists the marked errors, and lets the officer concerned answer. */
@Component
public class AnswerMark {
  private static final int LONGEST = 1000;
  private static final int MONTHS = 12;

  private final InboxScope scope;
  private final WatchMatter watch;
  private final Books books;
  private final CheckActor actors;
  private final Agency agency;
  private final InstantSource clock;

  AnswerMark(
      InboxScope scope,
      WatchMatter watch,
      Books books,
      CheckActor actors,
      Agency agency,
      InstantSource clock) {
    this.scope = scope;
    this.watch = watch;
    this.books = books;
    this.actors = actors;
    this.agency = agency;
    this.clock = clock;
  }

  /** The marks, their matters and their journals. */
  @Component
  record Books(ErrorMarks marks, Matters matters, Journal journal) {}

  /** A marked error in a list. */
  public record Listed(NamedMark named, boolean mayAnswer) {}

  /**
   * The marks in an officer's range if he watches over one, and those that concern him: all that
   * are open, and the others of a year.
   */
  @Transactional(readOnly = true)
  public List<Listed> list(Actor.Officer actor) {
    var viewer = scope.viewer(actor);
    var marks =
        watches(viewer)
            ? books.marks().ofBureaus(viewer.all(), viewer.today().minusMonths(MONTHS), Dates.ZONE)
            : books.marks().concerning(viewer.officer());
    var of =
        books
            .matters()
            .findAll(marks.stream().map(MarkedError::matter).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Matter::id, Function.identity()));
    return marks.stream()
        .map(mark -> {
          var matter = Optional.ofNullable(of.get(mark.matter())).orElseThrow();
          return new Listed(watch.named(mark, matter), mayAnswer(mark, matter, viewer));
        })
        .toList();
  }

  /** Answers a mark; what stands against it comes back. */
  @Transactional
  public List<Shortcoming> answer(long id, String typed, Actor.Officer actor) {
    var viewer = scope.viewer(actor);
    var mark = books.marks().find(id).orElseThrow(() -> unknown(id));
    var matter = books.matters().lock(mark.matter()).orElseThrow();
    if (!mayAnswer(mark, matter, viewer)) {
      throw unknown(id);
    }
    var words = typed.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      return List.of(
          Shortcoming.of(
              "answer-" + id, "casework.mark.answer-missing", Integer.toString(LONGEST)));
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (books.marks().answer(id, viewer.officer(), words, at)) {
      writeDown(matter, mark, words, viewer, at);
    }
    return List.of();
  }

  private void writeDown(Matter matter, MarkedError mark, String words, Viewer viewer, Instant at) {
    var inPlaceOf =
        agency
            .substitutesFor(viewer.officer(), viewer.bureau(), viewer.today())
            .filter(mark.officer()::equals);
    var actor = new Actor.Officer(viewer.officer().value(), viewer.unit().value());
    var role = role(mark, inPlaceOf.orElse(viewer.officer()), viewer);
    books
        .journal()
        .write(
            new JournalLine(
                matter.id(),
                at,
                JournalLine.ANSWERED,
                matter.stage(),
                matter.stage(),
                actors.author(actor, role, inPlaceOf, false),
                words,
                DeskBasis.of(JournalLine.ANSWERED)));
  }

  /** The role in which the step was taken. */
  private Role role(MarkedError mark, OfficerId officer, Viewer viewer) {
    return books.journal().of(mark.matter()).stream()
        .filter(line -> line.id() == mark.line())
        .flatMap(line -> line.role().stream())
        .findFirst()
        .orElseGet(() ->
            agency.rolesIn(officer, viewer.bureau(), viewer.today()).stream()
                .findFirst()
                .orElseThrow());
  }

  /** Whoever took the step, his substitute, or who has the matter now. */
  private boolean mayAnswer(MarkedError mark, Matter matter, Viewer viewer) {
    return mark.isOpen()
        && matter.isHandledBy(viewer.bureau())
        && (mark.officer().equals(viewer.officer())
            || matter.handler().filter(viewer.officer()::equals).isPresent()
            || agency
                .substitutesFor(viewer.officer(), viewer.bureau(), viewer.today())
                .filter(mark.officer()::equals)
                .isPresent());
  }

  private static boolean watches(Viewer viewer) {
    return viewer.roles().contains(Role.SUPERVISOR)
        || viewer.roles().contains(Role.HEAD)
        || viewer.roles().contains(Role.LEADER);
  }

  private static NotFound unknown(long id) {
    return new NotFound("No marked error %d for this officer".formatted(id));
  }
}
