package hongdun.portal.usecase;

import hongdun.portal.AccountRoles;
import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Administrators;
import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.NotFound;
import hongdun.portal.PlatformRight;
import hongdun.portal.SignedIn;
import hongdun.portal.domain.Address;
import hongdun.portal.domain.Masked;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.OwnRows;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 停用账户 — the system administrator closes an account that was misused or that nobody owns any more:
 * its sessions end with it, and nobody signs in with it again. An officer is ended in his post
 * first.
 */
@Service
public class CloseAccounts {
  private static final int LONGEST_REASON = 200;
  private final AccountRows accounts;
  private final OwnRows rows;
  private final Safeguards safeguards;
  private final Around around;
  private final InstantSource realTime;

  CloseAccounts(
      AccountRows accounts,
      OwnRows rows,
      Safeguards safeguards,
      Around around,
      @Qualifier("realTime") InstantSource realTime) {
    this.accounts = accounts;
    this.rows = rows;
    this.safeguards = safeguards;
    this.around = around;
    this.realTime = realTime;
  }

  /** Who may, who holds office, and who is told. */
  @Component
  record Around(
      ObjectProvider<PlatformRight> right,
      ObjectProvider<AccountRoles> roles,
      AdministrationLog log,
      TellOwner owner) {}

  /** An open account, as much of it as is needed to know it. */
  public record Found(
      long account, String name, String address, Instant openedAt, boolean inOffice) {}

  /** The open account of an address that was entered in full. */
  @Transactional(readOnly = true)
  public Optional<Found> find(String address, SignedIn who) {
    demand(who);
    return address.isEmpty()
        ? Optional.empty()
        : accounts.findByAddress(Address.toSignIn(address)).flatMap(this::found);
  }

  private Optional<Found> found(AccountRows.AccountRow row) {
    return rows.account(row.id())
        .map(known ->
            new Found(
                row.id(),
                row.displayName(),
                Masked.address(row.address()),
                known.createdAt(),
                isInOffice(row.id())));
  }

  private boolean isInOffice(long account) {
    return around.roles().stream()
        .flatMap(room -> room.officerOf(account).stream())
        .anyMatch(officer -> !officer.roles().isEmpty());
  }

  /** Closes it, or says everything that stands against it. */
  @Transactional
  public List<Shortcoming> close(long account, String reason, SignedIn who) {
    demand(who);
    var known =
        around.owner().account(account).orElseThrow(() -> new NotFound("No account " + account));
    var faults = new ArrayList<Shortcoming>();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      faults.add(
          Shortcoming.of(
              "reason", "portal.signed-in.fault.reason", Integer.toString(LONGEST_REASON)));
    }
    if (isInOffice(account)) {
      faults.add(Shortcoming.of("reason", "portal.accounts.fault.in-office"));
    }
    if (account == who.account()) {
      faults.add(Shortcoming.of("reason", "portal.accounts.fault.own"));
    }
    if (faults.isEmpty() && !rows.close(account, realTime.instant())) {
      // Somebody else closed it at the same moment: its owner is told once.
      faults.add(Shortcoming.of("reason", "portal.accounts.fault.closed"));
    }
    if (faults.isEmpty()) {
      around.owner().tell(known, "portal.letter.account-closed");
      safeguards.sessions().endAll(account);
      safeguards.trail().write(AuditTrail.Line.of(Act.ACCOUNT_CLOSED, who.account()).on(account));
      around
          .log()
          .write(Change.by(who, "portal.accounts.act.closed", "account:" + account, "", reason));
    }
    return List.copyOf(faults);
  }

  private void demand(SignedIn who) {
    var rule = around.right().getIfAvailable();
    if (rule == null || !rule.keepsThePlatform(who, Administrators.SYSTEM)) {
      throw new NotFound("Account " + who.account() + " does not keep the accounts");
    }
  }
}
