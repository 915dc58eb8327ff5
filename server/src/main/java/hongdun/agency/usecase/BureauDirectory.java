package hongdun.agency.usecase;

import static java.util.stream.Collectors.groupingBy;

import hongdun.agency.Absence;
import hongdun.agency.Divisions;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.PowerSource;
import hongdun.agency.PowerSource.Power;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Appointment;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.OnDuty;
import hongdun.agency.domain.Post;
import hongdun.agency.domain.Responsible;
import hongdun.agency.domain.Substitution;
import hongdun.agency.persistence.Absences;
import hongdun.agency.persistence.Appointments.PostHolder;
import hongdun.agency.persistence.StaffJournal;
import hongdun.agency.persistence.Substitutions;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 机构名录 — the tree of units, who answers for them, who is on duty, and who may do what. */
@Component
public class BureauDirectory {
  private static final int LOG_PAGE = 50;

  private final Bureaus bureaus;
  private final Away away;
  private final StaffJournal journal;
  private final Divisions divisions;
  private final InstantSource clock;

  BureauDirectory(
      Bureaus bureaus, Away away, StaffJournal journal, Divisions divisions, InstantSource clock) {
    this.bureaus = bureaus;
    this.away = away;
    this.journal = journal;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** Who is away, who acts for him, and what the other rooms say of powers. */
  @Component
  record Away(Substitutions substitutions, Absences absences, ObjectProvider<PowerSource> powers) {}

  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /** Every bureau in the order of the divisions, with what is inside it. */
  @Transactional(readOnly = true)
  public List<BureauEntry> tree() {
    var today = today();
    var responsible = bureaus.staff().appointments().responsible(today);
    Map<UnitId, List<Unit>> byBureau =
        bureaus.staff().units().existing(today).stream().collect(groupingBy(Unit::bureau));
    return byBureau.values().stream()
        .flatMap(units -> units.stream().filter(Unit::isBureau))
        .sorted(
            java.util.Comparator.comparing(Unit::region)
                .thenComparing(bureau -> bureau.id().value()))
        .map(bureau ->
            new BureauEntry(
                entry(bureau, responsible),
                byBureau.getOrDefault(bureau.id(), List.of()).stream()
                    .filter(unit -> !unit.isBureau())
                    .map(unit -> entry(unit, responsible))
                    .toList()))
        .toList();
  }

  private static UnitEntry entry(Unit unit, Map<UnitId, Responsible> responsible) {
    return new UnitEntry(unit, Optional.ofNullable(responsible.get(unit.id())));
  }

  /** A unit with those on duty in it; an unknown one is not found. */
  @Transactional(readOnly = true)
  public UnitSheet unit(UnitId id) {
    var today = today();
    var units = bureaus.staff().units();
    var unit = units.find(id).orElseThrow(() -> NoSuch.unit(id));
    var responsible = bureaus.staff().appointments().responsible(today);
    var above = unit.parent().flatMap(units::find).map(List::of).orElse(List.of());
    var inside =
        unit.isBureau()
            ? units.ofBureau(id, today).stream()
                .filter(part -> !part.id().equals(id))
                .map(part -> entry(part, responsible))
                .toList()
            : List.<UnitEntry>of();
    return new UnitSheet(
        unit,
        above.stream().findFirst(),
        bureaus.staff().appointments().onDuty(id, today),
        competences(id, today),
        inside);
  }

  private List<BilingualText> competences(UnitId unit, LocalDate today) {
    return bureaus.jurisdictions().ofUnit(unit, today).stream()
        .map(competence ->
            competence.town().isEmpty()
                ? divisions
                    .fullName(competence.region(), today)
                    .orElseGet(() ->
                        new BilingualText(competence.region().code(), competence.region().code()))
                : bureaus.towns().name(competence.town(), today))
        .toList();
  }

  /** 权力清单 — what the holder of each post of a bureau may do, from the appointments themselves. */
  @Transactional(readOnly = true)
  public List<PowerEntry> powers(UnitId bureau) {
    var today = today();
    var units =
        bureaus.staff().units().ofBureau(bureau, today).stream()
            .collect(Collectors.toMap(Unit::id, unit -> unit));
    var holders =
        bureaus.staff().appointments().postHolders(bureau, today).stream()
            .collect(groupingBy(PostHolder::post));
    var powers = new ArrayList<PowerEntry>();
    for (var post : bureaus.posts().ofBureau(bureau, today)) {
      var people = holders.getOrDefault(post.id(), List.of());
      var rights = new EnumMap<Role, Set<Scope>>(Role.class);
      people.stream()
          .flatMap(person -> person.rights().stream())
          .forEach(right ->
              rights
                  .computeIfAbsent(right.role(), _ -> EnumSet.noneOf(Scope.class))
                  .add(right.scope()));
      var unit = units.get(post.unit());
      if (unit != null) {
        powers.add(
            new PowerEntry(
                unit, post.name(), rights, people.stream().map(PostHolder::officer).toList()));
      }
    }
    return List.copyOf(powers);
  }

  /** The acts the roles of a bureau may take today, from the procedures and variants in force. */
  public List<Power> acts(UnitId bureau) {
    var today = today();
    return away.powers().stream().flatMap(source -> source.powers(bureau, today).stream()).toList();
  }

  /** The bureau of this installation and of which bureau a unit is. */
  public Optional<Unit> installation() {
    return bureaus.installation().bureau();
  }

  public UnitId bureauOf(UnitId unit) {
    return bureaus.staff().units().find(unit).orElseThrow(() -> NoSuch.unit(unit)).bureau();
  }

  /** The officers of a bureau with the roles each holds today. */
  @Transactional(readOnly = true)
  public List<OfficerEntry> officers(UnitId bureau) {
    var today = today();
    return bureaus.staff().officers().ofBureau(bureau, today).stream()
        .map(employment ->
            new OfficerEntry(
                employment.officer(),
                employment.account().isPresent(),
                bureaus.staff().appointments().rolesIn(employment.officer().id(), bureau, today)))
        .toList();
  }

  /** An officer of a bureau with his appointments; one of another bureau is not found. */
  @Transactional(readOnly = true)
  public OfficerSheet officer(OfficerId id, UnitId bureau) {
    var today = today();
    var employment =
        bureaus
            .staff()
            .officers()
            .employment(id)
            .filter(found -> found.bureau().equals(bureau))
            .orElseThrow(() -> NoSuch.officer(id));
    var units =
        bureaus.staff().units().existing(today).stream()
            .collect(Collectors.toMap(Unit::id, unit -> unit));
    return new OfficerSheet(
        employment.officer(),
        employment.from(),
        bureaus.staff().appointments().of(id).stream()
            .map(appointment ->
                new Held(
                    appointment,
                    Optional.ofNullable(units.get(appointment.unit())).map(Unit::name),
                    bureaus.posts().find(appointment.post()).map(Post::name),
                    appointment.lasts(today)))
            .toList(),
        away.substitutions().concerning(id, today).stream().map(this::named).toList(),
        away.absences().of(id, today));
  }

  private Order named(Substitution order) {
    return new Order(order, name(order.officer()), name(order.absent()));
  }

  private String name(OfficerId id) {
    return bureaus.staff().officers().find(id).map(Officer::name).orElse("");
  }

  /** The posts of a bureau with the units they are in, to choose from. */
  @Transactional(readOnly = true)
  public List<PostEntry> posts(UnitId bureau) {
    var today = today();
    var units =
        bureaus.staff().units().ofBureau(bureau, today).stream()
            .collect(Collectors.toMap(Unit::id, unit -> unit));
    return bureaus.posts().ofBureau(bureau, today).stream()
        .flatMap(post ->
            Optional.ofNullable(units.get(post.unit())).stream()
                .map(unit -> new PostEntry(post, unit)))
        .toList();
  }

  /** A page of the log, newest first; {@code before} is the number the last page ended with. */
  @Transactional(readOnly = true)
  public List<LogEntry> log(long before) {
    return journal.before(before, LOG_PAGE).stream()
        .map(numbered ->
            new LogEntry(
                numbered.number(),
                numbered.line(),
                numbered.line().by().map(this::name),
                numbered.line().officer().map(this::name),
                numbered
                    .line()
                    .unit()
                    .flatMap(unit -> bureaus.staff().units().find(unit))
                    .map(Unit::name)))
        .toList();
  }

  /** A unit with who answers for it. */
  public record UnitEntry(Unit unit, Optional<Responsible> responsible) {}

  /** A bureau with its departments and offices. */
  public record BureauEntry(UnitEntry bureau, List<UnitEntry> inside) {}

  /** Everything the page of a unit shows. */
  public record UnitSheet(
      Unit unit,
      Optional<Unit> above,
      List<OnDuty> onDuty,
      List<BilingualText> competences,
      List<UnitEntry> inside) {}

  /** A line of the power list: the roles of a post, and how far each of its holders' reaches. */
  public record PowerEntry(
      Unit unit, BilingualText post, Map<Role, Set<Scope>> rights, List<Officer> holders) {
    public Set<Role> roles() {
      return rights.keySet();
    }
  }

  /** A line of the list of officers. */
  public record OfficerEntry(Officer officer, boolean hasAccount, Set<Role> roles) {}

  /** Everything the page of an officer shows to administrators. */
  public record OfficerSheet(
      Officer officer,
      LocalDate from,
      List<Held> appointments,
      List<Order> substitutions,
      List<Absence> absences) {}

  /** An appointment in words; it may still be ended when it lasts. */
  public record Held(
      Appointment appointment,
      Optional<BilingualText> unit,
      Optional<BilingualText> post,
      boolean lasts) {}

  /** An order of substitution with the names of both. */
  public record Order(Substitution substitution, String officer, String absent) {}

  /** A post with its unit. */
  public record PostEntry(Post post, Unit unit) {}

  /** A line of the log with names. */
  public record LogEntry(
      long number,
      JournalLine line,
      Optional<String> by,
      Optional<String> officer,
      Optional<BilingualText> unit) {}
}
