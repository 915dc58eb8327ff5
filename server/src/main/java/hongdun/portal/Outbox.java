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
   */
  record Message(
      String to, Language language, String subjectKey, String bodyKey, List<String> arguments) {}
}
