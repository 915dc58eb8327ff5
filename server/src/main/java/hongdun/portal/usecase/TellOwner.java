package hongdun.portal.usecase;

import hongdun.portal.Accounts;
import hongdun.portal.Outbox;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 告知账户所有人 — tells the owner of an account what happened to it, in the language he reads in. */
@Component
class TellOwner {
  private final Accounts accounts;
  private final Outbox outbox;

  TellOwner(Accounts accounts, Outbox outbox) {
    this.accounts = accounts;
    this.outbox = outbox;
  }

  Optional<Accounts.Account> account(long id) {
    return accounts.find(id);
  }

  /** The words are those of the key, their subject those of the key with {@code .subject}. */
  @Transactional
  public void tell(Accounts.Account owner, String key) {
    outbox.send(
        new Outbox.Message(
            owner.address(),
            owner.language(),
            key + ".subject",
            key,
            List.of(owner.displayName())));
  }

  @Transactional
  public void tell(long account, String key) {
    account(account).ifPresent(owner -> tell(owner, key));
  }
}
