package hongdun.portal;

import hongdun.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * 发件箱 — messages to people, written in the transaction of what they tell and sent after it. They
 * are read in the receiver's own box too; in demonstration mode they are read on a page and never
 * sent.
 */
public interface Outbox {
  /** Puts a message in the outbox. The keys are of the sending room's messages. */
  void send(Message message);

  /**
   * Whether something is set up that carries messages to such an address. Without it a message is
   * still read in the box of an account that has the address, but nobody else can get a code.
   */
  default boolean reaches(String address) {
    return true;
  }

  /**
   * A message.
   *
   * @param to an e-mail address or a mobile number
   * @param subjectKey key of the subject
   * @param bodyKey key of the text
   * @param passing whether it is of use for a while only, as it carries a code or a personal link:
   *     it is not kept longer than a month
   * @param lasts after this it is neither sent nor shown, as it is of no use any more
   */
  record Message(
      String to,
      Language language,
      String subjectKey,
      String bodyKey,
      List<String> arguments,
      boolean passing,
      Optional<Duration> lasts) {
    public Message(
        String to,
        Language language,
        String subjectKey,
        String bodyKey,
        List<String> arguments,
        boolean passing) {
      this(to, language, subjectKey, bodyKey, arguments, passing, Optional.empty());
    }

    public Message(
        String to, Language language, String subjectKey, String bodyKey, List<String> arguments) {
      this(to, language, subjectKey, bodyKey, arguments, false);
    }

    /** The same, of use for so long only. */
    public Message lasting(Duration duration) {
      return new Message(to, language, subjectKey, bodyKey, arguments, true, Optional.of(duration));
    }
  }
}
