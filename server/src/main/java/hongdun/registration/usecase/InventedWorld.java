package hongdun.registration.usecase;

import hongdun.agency.Divisions;
import hongdun.agency.WorkingCalendar;
import hongdun.naming.NameParts;
import hongdun.portal.Accounts;
import hongdun.portal.Accounts.Account;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationPlan;
import hongdun.register.EntityState;
import hongdun.register.Establishment;
import hongdun.register.RegisterImport.PastEntity;
import hongdun.registration.demonstration.Companies;
import hongdun.registration.demonstration.Courses;
import hongdun.registration.demonstration.Courses.Course;
import hongdun.registration.demonstration.Lexicon;
import hongdun.registration.domain.CorrectionTime;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Step;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** 虚构情景 — what a demonstration's plan makes of the real divisions and the calendar. */
@Component
class InventedWorld {
  private static final int AGENTS = 20;

  private final Divisions divisions;
  private final WorkingCalendar calendar;
  private final Lexicon lexicon = new Lexicon();
  private final AtomicReference<Optional<Planned>> planned =
      new AtomicReference<>(Optional.empty());
  private final Map<Region, String> fullNames = new ConcurrentHashMap<>();

  InventedWorld(Divisions divisions, WorkingCalendar calendar) {
    this.divisions = divisions;
    this.calendar = calendar;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The plan's companies and courses; kept, because every part of a filling asks for them. */
  Planned of(DemonstrationPlan plan) {
    return planned
        .updateAndGet(
            kept -> kept.filter(one -> one.plan().equals(plan)).or(() -> Optional.of(make(plan))))
        .orElseThrow();
  }

  /** Lets go of what was kept, when the last part is filled in. */
  void forget() {
    planned.set(Optional.empty());
  }

  private Planned make(DemonstrationPlan plan) {
    var places = divisions.served(Dates.dayOf(plan.start()));
    return new Planned(
        plan, new Companies(plan, lexicon, places), new Courses(plan, calendar).all());
  }

  /** 代办人 — citizens who hand in others' applications; nobody knows their passwords. */
  List<Account> agents(DemonstrationPlan plan, Accounts accounts) {
    var agents = new ArrayList<Account>();
    for (int i = 1; i <= AGENTS; i++) {
      var address = "1990001%04d".formatted(i);
      var name = of(plan).companies().personName(plan.random("agent", i));
      agents.add(accounts.findByAddress(address).orElseGet(() -> agent(address, name, accounts)));
    }
    return agents;
  }

  private static Account agent(String address, String name, Accounts accounts) {
    var password = new byte[18];
    new SecureRandom().nextBytes(password);
    var account = accounts.createForCitizen(address, name, HexFormat.of().formatHex(password));
    return accounts.find(account).orElseThrow();
  }

  /** The domicile as registered: the division in full and the address in it. */
  String domicile(DemonstrationPlan plan, Draft draft) {
    return fullNames.computeIfAbsent(
            new Region(draft.name().region()),
            region ->
                divisions
                    .fullName(region, Dates.dayOf(plan.start()))
                    .map(BilingualText::zh)
                    .orElse(""))
        + draft.premises().address();
  }

  static NameParts nameOf(Draft draft) {
    var name = draft.name();
    return new NameParts(
        name.division(), name.tradeName(), name.industry(), name.form(), new Region(name.region()));
  }

  /** A plan with the companies and courses it gives. */
  record Planned(DemonstrationPlan plan, Companies companies, List<Course> courses) {
    /** How many entities come of approved applications; the others were there before. */
    int approvals() {
      return Courses.approvals(plan);
    }

    /** The numbers of companies that never came to be follow those of all entities. */
    Draft applicationOf(Course course) {
      var number = course.number();
      var company = number < approvals() ? number : number + plan.entities() - approvals();
      return companies.company(company, Dates.dayOf(course.openedAt()));
    }

    /** What has become of an entity since: the longer it is there, the more likely it is gone. */
    PastEntity pastEntity(int number, Establishment establishment) {
      var chance = plan.random("state", number);
      var until = Dates.dayOf(plan.start());
      var days = ChronoUnit.DAYS.between(establishment.established(), until);
      var drawn = chance.nextInt(1_000);
      var gone = Math.min(250, days / 20);
      if (days > 120 && drawn < gone) {
        var freed = establishment.established().plusDays(90 + chance.nextLong(days - 100));
        return new PastEntity(establishment, EntityState.DEREGISTERED, Optional.of(freed));
      }
      if (days > 120 && drawn < gone + Math.min(80, days / 60)) {
        return new PastEntity(establishment, EntityState.LICENCE_REVOKED, Optional.empty());
      }
      return new PastEntity(
          establishment, drawn > 985 ? EntityState.DORMANT : EntityState.ACTIVE, Optional.empty());
    }
  }

  /** The last day on which what was returned could be mended. */
  Optional<LocalDate> lastToMend(Course course) {
    return course.steps().stream()
        .filter(taken -> taken.step() == Step.RETURN)
        .findFirst()
        .map(taken -> CorrectionTime.lastDay(Dates.dayOf(taken.at()), calendar));
  }
}
