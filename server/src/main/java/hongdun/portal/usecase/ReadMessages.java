package hongdun.portal.usecase;

import hongdun.portal.domain.Address;
import hongdun.portal.domain.Channel;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.Messages;
import hongdun.shared.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 查看消息 — one's own messages; in a demonstration everybody's, as they would have left. */
@Service
public class ReadMessages {
  private static final int A_PAGE = 20;
  private final Messages messages;
  private final AccountRows accounts;
  private final Letterhead letterhead;
  private final InstantSource realTime;

  ReadMessages(
      Messages messages,
      AccountRows accounts,
      Letterhead letterhead,
      @Qualifier("realTime") InstantSource realTime) {
    this.messages = messages;
    this.accounts = accounts;
    this.letterhead = letterhead;
    this.realTime = realTime;
  }

  /**
   * 消息 — a message as it was written.
   *
   * @param outside the whole text as it leaves the house, for whoever may see everybody's
   */
  public record Letter(
      long id,
      String to,
      Language language,
      String subject,
      String body,
      Instant writtenAt,
      boolean unread,
      Optional<Channel> channel,
      String outside) {}

  /** 一页消息 — some letters, newest first, and where the older ones begin. */
  public record Letters(List<Letter> letters, OptionalLong olderThan) {}

  @Transactional(readOnly = true)
  public Letters toAccount(long account, OptionalLong olderThan) {
    return page(
        messages.latestTo(
            accounts.addresses(account),
            olderThan.orElse(Long.MAX_VALUE),
            realTime.instant(),
            A_PAGE + 1));
  }

  /** Opens one of an account's messages, which is read from now on. */
  @Transactional
  public Optional<Letter> open(long account, long id) {
    return messages
        .open(id, accounts.addresses(account), realTime.instant())
        .map(row -> letter(row, ""));
  }

  /** How many of an account's messages are unread; counted up to a thousand. */
  @Transactional(readOnly = true)
  public int unread(long account) {
    return messages.unread(accounts.addresses(account), realTime.instant());
  }

  @Transactional(readOnly = true)
  public Letters to(String address, OptionalLong olderThan) {
    var before = olderThan.orElse(Long.MAX_VALUE);
    return page(
        address.isBlank()
            ? messages.latest(before, A_PAGE + 1)
            : messages.latestTo(
                List.of(Address.toSignIn(address).value()), before, Instant.EPOCH, A_PAGE + 1));
  }

  private Letters page(List<Messages.MessageRow> rows) {
    boolean more = rows.size() > A_PAGE;
    var shown = more ? rows.subList(0, A_PAGE) : rows;
    return new Letters(
        shown.stream().map(row -> letter(row, outside(row))).toList(),
        more ? OptionalLong.of(shown.getLast().id()) : OptionalLong.empty());
  }

  private String outside(Messages.MessageRow row) {
    return row.channel()
        .map(channel ->
            letterhead.text(channel, Language.of(row.language()), row.subject(), row.body()))
        .orElse("");
  }

  private static Letter letter(Messages.MessageRow row, String outside) {
    return new Letter(
        row.id(),
        row.address(),
        Language.of(row.language()),
        row.subject(),
        row.body(),
        row.writtenAt(),
        row.readAt().isEmpty(),
        row.channel(),
        outside);
  }
}
