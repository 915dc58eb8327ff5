package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Matter;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.OverrideRequest;
import hongdun.registration.domain.Remark;
import hongdun.registration.persistence.Overrides;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 再次告知审批 — an officer asks his head of department whether a further notice may name what an earlier
 * one left out, and the head answers with his grounds (Regulation Art. 19).
 */
@Component
public class OverrideSecondNotice {
  private static final String ASKED = "registration.deed.override-asked";
  private static final String GRANTED = "registration.deed.override-granted";
  private static final String DENIED = "registration.deed.override-denied";

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
  record Powers(Agency agency, Desk desk, Visibility visibility) {
    boolean isHead(SignedIn officer, UnitId bureau, InstantSource clock) {
      return agency
          .rolesIn(new OfficerId(officer.officer()), bureau, Dates.dayOf(clock.instant()))
          .contains(Role.DIVISION_HEAD);
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
            matter.bureau(),
            new OfficerId(officer.officer()),
            new UnitId(officer.unit()),
            remarks,
            fields,
            reason,
            clock.instant());
    if (!asked) {
      return List.of(Shortcoming.of("override", "registration.override.asked-already"));
    }
    powers.desk().record(matter.id(), ASKED, officer.asOfficer(), reason);
    return List.of();
  }

  /** The head answers; nobody answers his own request. */
  @Transactional
  public List<Shortcoming> answer(long request, SignedIn head, boolean granted, String grounds) {
    var asked =
        overrides
            .lock(request)
            .filter(found -> found.bureau().equals(powers.visibility().bureauOf(head)))
            .filter(found -> powers.isHead(head, found.bureau(), clock))
            .filter(found -> found.answer().isEmpty())
            .orElseThrow(() -> new NotFound("No open request " + request + " for this head"));
    if (asked.officer().value() == head.officer()) {
      return List.of(Shortcoming.of("grounds-" + request, "registration.override.own"));
    }
    if (grounds.isBlank()) {
      return List.of(Shortcoming.of("grounds-" + request, "registration.override.grounds-missing"));
    }
    overrides.answer(request, new OfficerId(head.officer()), granted, grounds, clock.instant());
    powers.desk().record(asked.matter(), granted ? GRANTED : DENIED, head.asOfficer(), grounds);
    return List.of();
  }

  /** What waits for a head's answer; nothing for whoever is none. */
  @Transactional(readOnly = true)
  public List<Shown> waiting(SignedIn visitor) {
    var bureau = powers.visibility().bureauOf(visitor);
    return powers.isHead(visitor, bureau, clock)
        ? overrides.waiting(bureau).stream().map(this::shown).toList()
        : List.of();
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
