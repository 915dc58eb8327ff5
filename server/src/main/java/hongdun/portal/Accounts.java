package hongdun.portal;

import hongdun.shared.Language;
import java.util.Optional;

/** 账户 — the accounts of citizens and officers. */
public interface Accounts {
  /** Makes an account for an officer, who signs in with a name and a password. */
  long createForOfficer(String signInName, String displayName, String password);

  /** Makes an account for a citizen whose address is already confirmed. */
  long createForCitizen(String address, String displayName, String password);

  Optional<Account> find(long account);

  /** Whether the address (e-mail or mobile number) already has an account, in any spelling. */
  Optional<Account> findByAddress(String address);

  /**
   * 账户 — an account as other rooms may know it.
   *
   * @param language what its owner last read in
   */
  record Account(long id, String displayName, String address, Language language) {}
}
