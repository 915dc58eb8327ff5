package hongdun.portal;

import hongdun.shared.Language;
import java.util.List;

/**
 * 发件箱 — messages to people, written in the transaction of what they tell and sent after it. In
 * demonstration mode they are read on a page.
 */
public interface Outbox {
  /** Puts a message in the outbox. The keys are of the sending room's messages. */
  void send(Message message);

  /**
   * A message.
   *
   * @param to an e-mail address or a mobile number
   * @param subjectKey key of the subject
   * @param bodyKey key of the text
   * @param passing whether it is of use for a while only, as it carries a code or a personal link:
   *     it is not kept longer than a month
   */
  record Message(
      String to,
      Language language,
      String subjectKey,
      String bodyKey,
      List<String> arguments,
      boolean passing) {
    public Message(
        String to, Language language, String subjectKey, String bodyKey, List<String> arguments) {
      this(to, language, subjectKey, bodyKey, arguments, false);
    }
  }
}
