package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.persistence.Officers;
import hongdun.agency.persistence.StaffJournal;
import hongdun.portal.Dates;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 人员入册 — the system administrator enters an officer with an account; what the officer may do is for
 * the security administrator to say.
 */
@Component
public class EnlistOfficer {
  private static final String SIGN_IN_NAME = "[a-z][a-z0-9._-]{2,39}";
  private static final String NUMBER = "[A-Z0-9-]{4,20}";
  private static final int LONGEST_NAME = 50;

  private final Rights rights;
  private final Officers officers;
  private final AccountBook accounts;
  private final StaffJournal journal;
  private final InstantSource clock;

  EnlistOfficer(
      Rights rights,
      Officers officers,
      AccountBook accounts,
      StaffJournal journal,
      InstantSource clock) {
    this.rights = rights;
    this.officers = officers;
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /** What the administrator entered. */
  public record Asked(UnitId bureau, String name, String number, String signInName) {}

  /** The outcome. */
  public sealed interface Enlisting {
    /**
     * The officer is in the book.
     *
     * @param password shown once, to be handed over; the officer replaces it at his first sign-in
     */
    record Enlisted(OfficerId officer, String signInName, String password) implements Enlisting {
      @Override
      public String toString() {
        return "Enlisted[" + officer + "]";
      }
    }

    record Refused(List<Shortcoming> shortcomings) implements Enlisting {}
  }

  @Transactional
  public Enlisting enlist(Asked asked, OfficerId by) {
    rights.demand(by, asked.bureau(), Role.SYSTEM_ADMINISTRATOR);
    var faults = faults(asked);
    if (!faults.isEmpty()) {
      return new Enlisting.Refused(faults);
    }
    var now = clock.instant();
    var officer = officers.add(asked.bureau(), asked.name(), asked.number(), Dates.dayOf(now));
    var password = accounts.make(officer, asked.signInName(), asked.name(), by).password();
    journal.write(
        JournalLine.of(Act.OFFICER_ENLISTED, now).by(by).officer(officer).unit(asked.bureau()));
    journal.write(
        JournalLine.of(Act.ACCOUNT_GIVEN, now).by(by).officer(officer).unit(asked.bureau()));
    return new Enlisting.Enlisted(officer, asked.signInName(), password);
  }

  List<Shortcoming> faults(Asked asked) {
    var faults = new ArrayList<Shortcoming>();
    if (asked.name().isEmpty() || asked.name().length() > LONGEST_NAME) {
      faults.add(Shortcoming.of("name", "agency.fault.name"));
    }
    if (!asked.number().matches(NUMBER)) {
      faults.add(Shortcoming.of("number", "agency.fault.number"));
    } else if (officers.isNumberInUse(asked.number())) {
      faults.add(Shortcoming.of("number", "agency.fault.number-in-use"));
    }
    if (!asked.signInName().matches(SIGN_IN_NAME)) {
      faults.add(Shortcoming.of("signInName", "agency.fault.sign-in-name"));
    } else if (accounts.accounts().findByAddress(asked.signInName()).isPresent()) {
      faults.add(Shortcoming.of("signInName", "agency.fault.sign-in-name-in-use"));
    }
    return List.copyOf(faults);
  }
}
