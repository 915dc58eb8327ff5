package hongdun.registration.domain;

import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 填写用字 — what an officer writes beside an application: never longer than its paper can hold, and in
 * characters it can be printed with.
 */
public enum Typed {
  /** 理由、意见. */
  REASONS(2_000),
  /** 补正事项. */
  REMARK(600),
  /** 到窗口的人. */
  NAME(50),
  /** 有权机关. */
  AUTHORITY(100),
  /** 依据、来源. */
  SOURCE(300);

  private final int most;

  Typed(int most) {
    this.most = most;
  }

  /** The faults of a text that is longer, or in characters no paper can be printed with. */
  public List<Shortcoming> faults(String field, String text) {
    return Stream.of(LengthRules.tooLong(field, text, most), LetterRules.unprintable(field, text))
        .flatMap(Optional::stream)
        .toList();
  }
}
