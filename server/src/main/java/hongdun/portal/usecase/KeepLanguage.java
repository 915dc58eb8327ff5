package hongdun.portal.usecase;

import hongdun.portal.persistence.AccountRows;
import hongdun.shared.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 常用语言 — keeps the language somebody reads in, for the messages written to him later. */
@Service
public class KeepLanguage {
  private final AccountRows accounts;

  KeepLanguage(AccountRows accounts) {
    this.accounts = accounts;
  }

  @Transactional
  public void reads(long account, Language language) {
    accounts.setLanguage(account, language.code());
  }
}
