package hongdun.portal.usecase;

import hongdun.portal.domain.Address;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.Messages;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 查看消息 — one's own messages; in a demonstration everybody's. */
@Service
public class ReadMessages {
  private static final int A_PAGE = 20;
  private final Messages messages;
  private final AccountRows accounts;

  ReadMessages(Messages messages, AccountRows accounts) {
    this.messages = messages;
    this.accounts = accounts;
  }

  /** 消息 — a message as it was sent. */
  public record Letter(
      String to, String language, String subject, String body, Instant writtenAt) {}

  /** 一页消息 — some letters, newest first, and where the older ones begin. */
  public record Letters(List<Letter> letters, OptionalLong olderThan) {}

  @Transactional(readOnly = true)
  public Letters toAccount(long account, OptionalLong olderThan) {
    return page(
        messages.latestTo(
            accounts.addresses(account), olderThan.orElse(Long.MAX_VALUE), A_PAGE + 1));
  }

  @Transactional(readOnly = true)
  public Letters to(String address, OptionalLong olderThan) {
    var before = olderThan.orElse(Long.MAX_VALUE);
    return page(
        address.isBlank()
            ? messages.latest(before, A_PAGE + 1)
            : messages.latestTo(List.of(Address.toSignIn(address).value()), before, A_PAGE + 1));
  }

  private static Letters page(List<Messages.MessageRow> rows) {
    boolean more = rows.size() > A_PAGE;
    var shown = more ? rows.subList(0, A_PAGE) : rows;
    return new Letters(
        shown.stream()
            .map(row ->
                new Letter(
                    row.address(), row.language(), row.subject(), row.body(), row.writtenAt()))
            .toList(),
        more ? OptionalLong.of(shown.getLast().id()) : OptionalLong.empty());
  }
}
