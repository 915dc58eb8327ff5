package hongdun.registration.usecase;

import hongdun.agency.Role;
import hongdun.casework.Matter;
import hongdun.casework.Readers;
import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.AuditTrail.Line;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.PersonAnswers;
import hongdun.shared.Shortcoming;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查看完整证件号码 — shows an officer the whole number of a person's document, for the examiners and
 * approvers a matter is within reach of; each look is written down for the audit (Personal
 * Information Protection Law Art. 51).
 */
@Component
public class ShowNumber {
  private final Visibility visibility;
  private final Readers readers;
  private final AuditTrail trail;

  ShowNumber(Visibility visibility, Readers readers, AuditTrail trail) {
    this.visibility = visibility;
    this.readers = readers;
    this.trail = trail;
  }

  /** Whether the numbers of a matter are shown to an officer when he asks. */
  public boolean may(Matter matter, SignedIn officer) {
    return readers.handles(matter, officer.asOfficer(), Role.EXAMINER, Role.APPROVER);
  }

  /** Writes down that a person's number is shown, or says why it is not. */
  @Transactional
  public List<Shortcoming> show(Application application, String person, SignedIn officer) {
    var matter = visibility.asReadingOfficer(application, officer);
    var whose =
        application
            .draft()
            .person(person)
            .filter(one -> !one.documentNumber().isEmpty())
            .orElseThrow(() -> new NotFound("No number of " + person));
    if (!may(matter, officer)) {
      return List.of(Shortcoming.of("people", "registration.number.not-his"));
    }
    trail.write(Line.of(Act.UNMASKED, officer.account()).about(words(matter, whose)));
    return List.of();
  }

  /** The matter and whose number, his name masked: p1 张*. */
  private static String words(Matter matter, PersonAnswers whose) {
    var name = whose.name();
    var first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    return "%s · /desk/registration/%d · %s %s"
        .formatted(matter.number(), matter.id().value(), whose.key(), first);
  }
}
