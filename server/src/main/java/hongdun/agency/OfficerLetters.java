package hongdun.agency;

import java.util.List;

/** 告知工作人员 — writes to officers at their accounts, each in the language he reads in. */
public interface OfficerLetters {
  /**
   * Puts a letter in the outbox, in the transaction of what it tells; false when the officer has no
   * account to write to.
   */
  boolean send(OfficerId to, Letter letter);

  /**
   * A letter. The keys are of the sending room's messages.
   *
   * @param subjectKey key of the subject
   * @param bodyKey key of the text
   */
  record Letter(String subjectKey, String bodyKey, List<String> arguments) {
    public Letter {
      arguments = List.copyOf(arguments);
    }
  }
}
