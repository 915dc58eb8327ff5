package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.OfficerLetters;
import hongdun.agency.domain.Employment;
import hongdun.agency.persistence.Officers;
import hongdun.portal.Accounts;
import hongdun.portal.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 告知工作人员 — finds the account of an officer and writes to it. */
@Component
class WriteToOfficers implements OfficerLetters {
  private final Officers officers;
  private final Accounts accounts;
  private final Outbox outbox;

  WriteToOfficers(Officers officers, Accounts accounts, Outbox outbox) {
    this.officers = officers;
    this.accounts = accounts;
    this.outbox = outbox;
  }

  @Override
  @Transactional
  public boolean send(OfficerId to, Letter letter) {
    var account = officers.employment(to).flatMap(Employment::account).flatMap(accounts::find);
    account.ifPresent(reader ->
        outbox.send(
            new Outbox.Message(
                reader.address(),
                reader.language(),
                letter.subjectKey(),
                letter.bodyKey(),
                letter.arguments())));
    return account.isPresent();
  }
}
