package hongdun.agency.usecase;

import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Employment;
import hongdun.portal.AccountCare;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 人员账户维护 — the system administrator helps who lost his password or locked himself out, the security
 * administrator who lost his second factor: two people, so that neither opens an account alone. And
 * neither does it for himself.
 */
@Component
public class CareForOfficers {
  private final Rights rights;
  private final AccountBook accounts;

  CareForOfficers(Rights rights, AccountBook accounts) {
    this.rights = rights;
    this.accounts = accounts;
  }

  /** An officer and how his account stands, if he has one. */
  public record Sheet(Officer officer, Optional<AccountCare.Standing> standing) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /** The password is shown this once. */
    record Given(String password) implements Outcome {
      @Override
      public String toString() {
        return "Given[•••]";
      }
    }

    record Refused(List<Shortcoming> why) implements Outcome {}
  }

  @Transactional(readOnly = true)
  public Sheet sheet(OfficerId id, UnitId bureau) {
    var employment = serving(id, bureau);
    return new Sheet(employment.officer(), employment.account().map(accounts.care()::standing));
  }

  @Transactional
  public Outcome giveOneTimePassword(OfficerId id, UnitId bureau, OfficerId by) {
    return refusal(id, bureau, by, Role.SYSTEM_ADMINISTRATOR)
        .orElseGet(() ->
            new Outcome.Given(
                accounts.care().giveOneTimePassword(accounts.of(id), accounts.of(by))));
  }

  @Transactional
  public Outcome liftLock(OfficerId id, UnitId bureau, OfficerId by) {
    return refusal(id, bureau, by, Role.SYSTEM_ADMINISTRATOR)
        .orElseGet(() -> {
          accounts.care().liftLock(accounts.of(id), accounts.of(by));
          return new Outcome.Done();
        });
  }

  @Transactional
  public Outcome removeSecondFactor(OfficerId id, UnitId bureau, OfficerId by) {
    return refusal(id, bureau, by, Role.SECURITY_ADMINISTRATOR)
        .orElseGet(() -> {
          accounts.care().removeSecondFactor(accounts.of(id), accounts.of(by));
          return new Outcome.Done();
        });
  }

  private Optional<Outcome> refusal(OfficerId id, UnitId bureau, OfficerId by, Role needed) {
    rights.demand(by, bureau, needed);
    serving(id, bureau);
    return id.equals(by)
        ? Optional.of(new Outcome.Refused(List.of(Shortcoming.of("", "agency.fault.own-account"))))
        : Optional.empty();
  }

  private Employment serving(OfficerId id, UnitId bureau) {
    return accounts
        .officers()
        .employment(id)
        .filter(employment -> employment.bureau().equals(bureau))
        .orElseThrow(() -> NoSuch.officer(id));
  }
}
