package hongdun.agency.usecase;

import hongdun.agency.OpenWork;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.Post;
import hongdun.agency.domain.Responsible;
import hongdun.agency.persistence.StaffJournal;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 机构档案 — a unit as its administrators see it: its posts, its work, and its history. */
@Component
public class UnitRecord {
  private static final int HISTORY = 30;
  private static final Set<JournalLine.Act> OWN =
      EnumSet.of(
          JournalLine.Act.BUREAU_SET_UP,
          JournalLine.Act.UNIT_FOUNDED,
          JournalLine.Act.UNIT_CHANGED,
          JournalLine.Act.UNIT_MOVED,
          JournalLine.Act.UNIT_CLOSED,
          JournalLine.Act.POST_MADE,
          JournalLine.Act.POST_RENAMED,
          JournalLine.Act.POST_CLOSED);
  private final Bureaus bureaus;
  private final StaffJournal journal;
  private final ObjectProvider<OpenWork> work;
  private final InstantSource clock;

  UnitRecord(
      Bureaus bureaus, StaffJournal journal, ObjectProvider<OpenWork> work, InstantSource clock) {
    this.bureaus = bureaus;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  /** A post with its unit and who stands in it. */
  public record Place(Post post, Unit unit, List<String> people) {}

  /** A unit with everything its page shows; others are those it may be moved under. */
  public record Sheet(
      Unit unit,
      Optional<Unit> parent,
      Optional<LocalDate> last,
      List<Place> places,
      List<Unit> others,
      long openWork,
      List<Line> history) {}

  /** A line of its history. */
  public record Line(JournalLine line, String by) {}

  @Transactional(readOnly = true)
  public Sheet of(UnitId id, UnitId bureau) {
    var units = bureaus.staff().units();
    var unit =
        units
            .find(id)
            .filter(found -> found.bureau().equals(bureau))
            .orElseThrow(() -> NoSuch.unit(id));
    return new Sheet(
        unit,
        unit.parent().flatMap(units::find),
        units.lastDay(id),
        places(bureaus.posts().ofUnit(id, today()), _ -> Optional.of(unit)),
        units.ofBureau(bureau, today()).stream().filter(other -> !other.id().equals(id)).toList(),
        work.stream().mapToLong(room -> room.ofUnit(id)).sum(),
        journal.about(Optional.of(id), Optional.empty(), 200).stream()
            .map(StaffJournal.Numbered::line)
            .filter(line -> OWN.contains(line.act()))
            .limit(HISTORY)
            .map(line ->
                new Line(
                    line,
                    line.by()
                        .flatMap(bureaus.staff().officers()::find)
                        .map(officer -> officer.name())
                        .orElse("")))
            .toList());
  }

  /** The posts of a bureau with those who stand in them. */
  @Transactional(readOnly = true)
  public List<Place> posts(UnitId bureau) {
    Map<UnitId, Unit> units =
        bureaus.staff().units().ofBureau(bureau, today()).stream()
            .collect(Collectors.toMap(Unit::id, Function.identity()));
    return places(
        bureaus.posts().ofBureau(bureau, today()), id -> Optional.ofNullable(units.get(id)));
  }

  private List<Place> places(List<Post> posts, Function<UnitId, Optional<Unit>> unitOf) {
    var people = bureaus.posts().namesIn(today());
    return posts.stream()
        .flatMap(post ->
            unitOf.apply(post.unit()).stream()
                .map(unit -> new Place(post, unit, people.getOrDefault(post.id(), List.of()))))
        .toList();
  }

  /** How many units of a bureau nobody answers for today. */
  @Transactional(readOnly = true)
  public long headless(UnitId bureau) {
    Map<UnitId, Responsible> responsible = bureaus.staff().appointments().responsible(today());
    return bureaus.staff().units().ofBureau(bureau, today()).stream()
        .filter(unit -> !responsible.containsKey(unit.id()))
        .count();
  }

  public UnitId unitOfPost(long post) {
    return bureaus
        .posts()
        .find(post)
        .map(Post::unit)
        .orElseThrow(() -> new hongdun.portal.NotFound("No post " + post));
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
