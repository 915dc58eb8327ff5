package hongdun.registration.demonstration;

import hongdun.agency.WorkingCalendar;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationPlan;
import hongdun.registration.domain.CorrectionTime;
import hongdun.registration.domain.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * 虚构经过 — when each application of a demonstration was handed in and what became of it: most are
 * decided on the spot, some come back for correction, are withdrawn or lapse, a few are refused,
 * and the latest lie open in every stage, some of them overdue.
 */
public final class Courses {
  /** From when on the officers of the demonstration hold their posts. */
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

  private static final int CORRECTION_DAYS = 60;

  /** From the application to its lapse at most: sixty days, and the holidays at their end. */
  private static final int LAPSING_DAYS = 75;

  private static final double APPROVED = 0.26;
  private static final double BECOME = 2 / 3.0;
  private static final double REFUSED = 0.008;
  private static final double OPEN = 0.012;

  private static final List<Fate> OPEN_FATES =
      List.of(
          Fate.SUBMITTED,
          Fate.CORRECTION,
          Fate.ACCEPTED,
          Fate.APPROVAL_PROPOSED,
          Fate.REFUSAL_PROPOSED);

  private final DemonstrationPlan plan;
  private final WorkingCalendar calendar;
  private final List<LocalDate> workingDays;

  public Courses(DemonstrationPlan plan, WorkingCalendar calendar) {
    this.plan = plan;
    this.calendar = calendar;
    this.workingDays = FIRST.datesUntil(today()).filter(calendar::isWorkingDay).toList();
    if (workingDays.size() < 2 * CORRECTION_DAYS) {
      throw new IllegalStateException(
          "The demonstration's past has no working days before " + today());
    }
  }

  /** 结局 — what became of an application, or where it lies. */
  public enum Fate {
    APPROVED,
    REFUSED,
    WITHDRAWN,
    LAPSED,
    SUBMITTED,
    CORRECTION,
    ACCEPTED,
    APPROVAL_PROPOSED,
    REFUSAL_PROPOSED;

    public boolean isOpen() {
      return compareTo(SUBMITTED) >= 0;
    }
  }

  /** A step and the moment it was taken. */
  public record Taken(Step step, Instant at) {}

  /** 经过 — an application's course; its number gives the company, too. */
  public record Course(int number, Fate fate, Instant openedAt, List<Taken> steps) {
    public boolean wasReturned() {
      return steps.stream().anyMatch(taken -> taken.step() == Step.RETURN);
    }

    public boolean wasMended() {
      return steps.stream().anyMatch(taken -> taken.step() == Step.RESUBMIT);
    }

    public Instant endedAt() {
      return steps.isEmpty() ? openedAt : steps.getLast().at();
    }
  }

  /**
   * How many are approved, and so become entities: never more than two in three of all entities.
   */
  public static int approvals(DemonstrationPlan plan) {
    return (int) Math.min(plan.matters() * APPROVED, plan.entities() * BECOME);
  }

  /** All courses, in the order in which they began. */
  public List<Course> all() {
    return IntStream.range(0, plan.matters())
        .mapToObj(this::course)
        .sorted(Comparator.comparing(Course::openedAt).thenComparing(Course::number))
        .toList();
  }

  private Course course(int number) {
    var chance = plan.random("course", number);
    var fate = fate(number, chance);
    return switch (fate) {
      case APPROVED -> decided(number, fate, Step.PROPOSE_APPROVAL, Step.APPROVE, chance);
      case REFUSED -> decided(number, fate, Step.PROPOSE_REFUSAL, Step.REFUSE, chance);
      case WITHDRAWN -> withdrawn(number, chance);
      case LAPSED -> lapsed(number, chance);
      case SUBMITTED -> submitted(number, chance);
      case CORRECTION -> inCorrection(number, chance);
      case ACCEPTED -> inHand(number, fate, chance, Step.ACCEPT);
      case APPROVAL_PROPOSED -> inHand(number, fate, chance, Step.ACCEPT, Step.PROPOSE_APPROVAL);
      case REFUSAL_PROPOSED -> inHand(number, fate, chance, Step.ACCEPT, Step.PROPOSE_REFUSAL);
    };
  }

  private Fate fate(int number, RandomGenerator chance) {
    int refused = approvals(plan) + (int) (plan.matters() * REFUSED);
    int open = refused + Math.max(10, (int) (plan.matters() * OPEN));
    if (number < approvals(plan)) {
      return Fate.APPROVED;
    }
    if (number < refused) {
      return Fate.REFUSED;
    }
    if (number < open) {
      return openFate(number - refused, chance);
    }
    return chance.nextInt(5) == 0 ? Fate.LAPSED : Fate.WITHDRAWN;
  }

  /** The first lie in different stages, so that a small demonstration has one in each. */
  private static Fate openFate(int place, RandomGenerator chance) {
    if (place < OPEN_FATES.size()) {
      return OPEN_FATES.get(place);
    }
    int drawn = chance.nextInt(100);
    if (drawn < 50) {
      return Fate.SUBMITTED;
    }
    if (drawn < 78) {
      return Fate.CORRECTION;
    }
    if (drawn < 88) {
      return Fate.ACCEPTED;
    }
    return drawn < 97 ? Fate.APPROVAL_PROPOSED : Fate.REFUSAL_PROPOSED;
  }

  // ---- over

  private Course decided(
      int number, Fate fate, Step proposed, Step decided, RandomGenerator chance) {
    var openedAt = inOfficeHours(workingDay(chance, 1), chance);
    var steps = new ArrayList<Taken>();
    var submitted = openedAt;
    if (chance.nextInt(8) == 0) {
      var returned = later(openedAt, 10, 90, chance);
      var again =
          inOfficeHours(workingDayFrom(day(returned).plusDays(1L + chance.nextInt(12))), chance);
      if (day(again).isBefore(today())) {
        steps.add(new Taken(Step.RETURN, returned));
        steps.add(new Taken(Step.RESUBMIT, again));
        submitted = again;
      }
    }
    var accepted = later(submitted, 8, 40, chance);
    var examined = later(accepted, 8, 40, chance);
    var end = later(examined, 8, 40, chance);
    if (chance.nextInt(20) == 0) {
      var day = workingDayFrom(day(examined).plusDays(1L + chance.nextInt(4)));
      end = day.isBefore(today()) ? inOfficeHours(day, chance) : end;
    }
    steps.add(new Taken(Step.ACCEPT, accepted));
    steps.add(new Taken(proposed, examined));
    steps.add(new Taken(decided, end));
    return new Course(number, fate, openedAt, steps);
  }

  /** Half are withdrawn at once, the others after they were returned. */
  private Course withdrawn(int number, RandomGenerator chance) {
    var openedAt = inOfficeHours(workingDay(chance, 1), chance);
    var at = later(openedAt, 5, 80, chance);
    var after = at.plus(Duration.ofMinutes(1 + chance.nextInt(40 * 24 * 60)));
    var steps =
        chance.nextBoolean() || !after.isBefore(plan.start())
            ? List.of(new Taken(Step.WITHDRAW, at))
            : List.of(new Taken(Step.RETURN, at), new Taken(Step.WITHDRAW, after));
    return new Course(number, Fate.WITHDRAWN, openedAt, steps);
  }

  private Course lapsed(int number, RandomGenerator chance) {
    var openedAt = inOfficeHours(workingDay(chance, LAPSING_DAYS), chance);
    var returned = later(openedAt, 10, 90, chance);
    var lapse =
        CorrectionTime.lastDay(Dates.dayOf(returned), calendar)
            .plusDays(1)
            .atTime(0, 10)
            .atZone(Dates.ZONE)
            .toInstant();
    return new Course(
        number,
        Fate.LAPSED,
        openedAt,
        List.of(new Taken(Step.RETURN, returned), new Taken(Step.LAPSE, lapse)));
  }

  // ---- open

  /** One in eight waits since an earlier day; the others came in since the last working day. */
  private Course submitted(int number, RandomGenerator chance) {
    var openedAt =
        chance.nextInt(8) == 0
            ? inOfficeHours(lastWorkingDay(1 + chance.nextInt(3)), chance)
            : sinceLastWorkingDay(chance);
    return new Course(number, Fate.SUBMITTED, openedAt, List.of());
  }

  private Course inCorrection(int number, RandomGenerator chance) {
    var openedAt = inOfficeHours(lastWorkingDay(1 + chance.nextInt(25)), chance);
    return new Course(
        number,
        Fate.CORRECTION,
        openedAt,
        List.of(new Taken(Step.RETURN, later(openedAt, 10, 90, chance))));
  }

  private Course inHand(int number, Fate fate, RandomGenerator chance, Step... steps) {
    var openedAt = inOfficeHours(lastWorkingDay(1 + chance.nextInt(3)), chance);
    var taken = new ArrayList<Taken>();
    for (var step : steps) {
      taken.add(
          new Taken(
              step, later(taken.isEmpty() ? openedAt : taken.getLast().at(), 10, 60, chance)));
    }
    return new Course(number, fate, openedAt, taken);
  }

  // ---- time

  private LocalDate today() {
    return Dates.dayOf(plan.start());
  }

  private static LocalDate day(Instant at) {
    return Dates.dayOf(at);
  }

  /** A working day of the past that lies some days back. */
  private LocalDate workingDay(RandomGenerator chance, int daysBack) {
    int fitting = workingDays.size();
    var latest = today().minusDays(daysBack + 1L);
    while (workingDays.get(fitting - 1).isAfter(latest)) {
      fitting--;
    }
    return workingDays.get(chance.nextInt(fitting));
  }

  private LocalDate lastWorkingDay(int back) {
    return workingDays.get(workingDays.size() - back);
  }

  private LocalDate workingDayFrom(LocalDate day) {
    var working = day;
    while (!calendar.isWorkingDay(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  private static Instant inOfficeHours(LocalDate day, RandomGenerator chance) {
    return day.atTime(9, 0)
        .atZone(Dates.ZONE)
        .plusSeconds(chance.nextInt(6 * 60 * 60 + 30 * 60))
        .toInstant();
  }

  private static Instant later(Instant at, int least, int most, RandomGenerator chance) {
    return at.plusSeconds(60L * least + chance.nextInt(60 * (most - least)));
  }

  private Instant sinceLastWorkingDay(RandomGenerator chance) {
    var from = workingDays.getLast().plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    var seconds = Math.max(600, Duration.between(from, plan.start()).toSeconds());
    return plan.start().minusSeconds(1 + chance.nextLong(seconds));
  }
}
