package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Authority.Held;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Deed;
import hongdun.casework.Impartiality;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.OverrideRequest;
import hongdun.registration.domain.Remark;
import hongdun.registration.persistence.Overrides;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 再次告知审批 — an officer asks the head of his section whether a further notice may name what an
 * earlier one left out; the head, or a leader of the bureau, answers with his grounds (Regulation
 * Art. 19).
 */
@Component
public class OverrideSecondNotice {
  private static final String ASKED = "registration.deed.override-asked";
  private static final String GRANTED = "registration.deed.override-granted";
  private static final String DENIED = "registration.deed.override-denied";

  /** 一次性告知: everything that is missing is said at once. */
  private static final LegalBasis ONCE = Law.REGISTRATION_REGULATION.article(19);

  private final ExaminedMatters matters;
  private final ExaminationRecord record;
  private final Overrides overrides;
  private final Powers powers;
  private final InstantSource clock;

  OverrideSecondNotice(
      ExaminedMatters matters,
      ExaminationRecord record,
      Overrides overrides,
      Powers powers,
      InstantSource clock) {
    this.matters = matters;
    this.record = record;
    this.overrides = overrides;
    this.powers = powers;
    this.clock = clock;
  }

  /** Who may answer, and where it is written down. */
  @Component
  record Powers(Agency agency, Desk desk, Visibility visibility, Impartiality impartiality) {
    /** As what somebody answers officers of a section: its head, a leader, or for one of them. */
    Optional<Held> over(UnitId section, SignedIn head, LocalDate on) {
      var bureau = visibility.bureauOf(head);
      return agency.unit(section).bureau().equals(bureau)
          ? over(section, bureau, new OfficerId(head.officer()), on)
          : Optional.empty();
    }

    private Optional<Held> over(UnitId section, UnitId bureau, OfficerId head, LocalDate on) {
      return agency
          .authority(head, bureau, on)
          .over(List.of(section), Role.DIVISION_HEAD, Role.LEADER, Role.HEAD);
    }

    /** As what he examines, who asks. */
    Optional<Held> asking(SignedIn officer, LocalDate on) {
      return agency
          .authority(new OfficerId(officer.officer()), visibility.bureauOf(officer), on)
          .as(Role.EXAMINER, Role.ACCEPTOR, Role.APPROVER, Role.DIVISION_HEAD);
    }

    /** Whether a request is somebody's to answer; nobody's own is. */
    boolean mayAnswer(OverrideRequest request, OfficerId head, LocalDate on) {
      return over(request.unit(), request.bureau(), head, on).stream()
          .map(as -> persons(head, as))
          .anyMatch(persons -> !persons.contains(request.officer()));
    }

    /** He, and whom he stands in for. */
    static List<OfficerId> persons(OfficerId head, Held as) {
      return Stream.concat(Stream.of(head), as.inPlaceOf().stream()).toList();
    }
  }

  /** A request with its matter and the people concerned. */
  public record Shown(OverrideRequest request, Matter matter, Officer officer) {}

  /** Asks for what the notice names that is neither new nor was named before. */
  @Transactional
  public List<Shortcoming> ask(
      ApplicationId id, SignedIn officer, List<Remark> remarks, String reason) {
    var application = matters.lock(id, officer);
    var matter = matters.of(application, officer);
    if (remarks.isEmpty()) {
      return List.of(Shortcoming.of("remarks", "registration.examine.nothing-named"));
    }
    var fields = record.notAllowedInNotice(id, remarks);
    if (fields.isEmpty()) {
      return List.of(Shortcoming.of("override", "registration.override.not-needed"));
    }
    if (reason.isBlank()) {
      return List.of(Shortcoming.of("override", "registration.override.reason-missing"));
    }
    var asked =
        overrides.ask(
            id,
            matter.id(),
            powers.visibility().bureauOf(officer),
            new OfficerId(officer.officer()),
            new UnitId(officer.unit()),
            remarks,
            fields,
            reason,
            clock.instant());
    if (!asked) {
      return List.of(Shortcoming.of("override", "registration.override.asked-already"));
    }
    record(matter.id(), ASKED, officer, powers.asking(officer, today()), reason);
    return List.of();
  }

  /** The head answers; nobody answers his own request, nor one in which he has an interest (C7). */
  @Transactional
  public List<Shortcoming> answer(long request, SignedIn head, boolean granted, String grounds) {
    var asked =
        overrides
            .lock(request)
            .filter(found -> found.answer().isEmpty())
            .filter(found -> powers.over(found.unit(), head, today()).isPresent())
            .orElseThrow(() -> new NotFound("No open request " + request + " for this head"));
    var field = "grounds-" + request;
    var as = powers.over(asked.unit(), head, today()).orElseThrow();
    var persons = Powers.persons(new OfficerId(head.officer()), as);
    if (persons.contains(asked.officer())) {
      return List.of(Shortcoming.of(field, "registration.override.own"));
    }
    var faults = new ArrayList<Shortcoming>();
    if (grounds.isBlank()) {
      faults.add(Shortcoming.of(field, "registration.override.grounds-missing"));
    }
    powers
        .impartiality()
        .bars(powers.desk().find(asked.matter()).orElseThrow(), persons)
        .map(why -> new Shortcoming(field, why.messageKey(), why.arguments(), why.basis()))
        .ifPresent(faults::add);
    if (!faults.isEmpty()) {
      return List.copyOf(faults);
    }
    overrides.answer(request, new OfficerId(head.officer()), granted, grounds, clock.instant());
    record(asked.matter(), granted ? GRANTED : DENIED, head, Optional.of(as), grounds);
    return List.of();
  }

  private void record(MatterId matter, String deed, SignedIn by, Optional<Held> as, String words) {
    powers
        .desk()
        .record(
            matter,
            new Deed(
                deed,
                by.asOfficer(),
                as.map(Held::role).orElse(Role.EXAMINER),
                as.flatMap(Held::inPlaceOf),
                ONCE,
                words));
  }

  /** What waits for a head's answer; nothing for whoever is none. */
  @Transactional(readOnly = true)
  public List<Shown> waiting(SignedIn visitor) {
    return overrides.waiting(powers.visibility().bureauOf(visitor)).stream()
        .filter(request -> powers.over(request.unit(), visitor, today()).isPresent())
        .map(this::shown)
        .toList();
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /** The officer's own requests, the newest first. */
  @Transactional(readOnly = true)
  public List<Shown> own(SignedIn visitor) {
    return overrides.of(new OfficerId(visitor.officer())).stream().map(this::shown).toList();
  }

  private Shown shown(OverrideRequest request) {
    return new Shown(
        request,
        powers.desk().find(request.matter()).orElseThrow(),
        powers.agency().officer(request.officer()));
  }
}
