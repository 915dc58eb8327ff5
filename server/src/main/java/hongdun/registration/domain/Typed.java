package hongdun.registration.domain;

import hongdun.shared.Shortcoming;
import java.util.Optional;

/** 填写字数 — what an officer writes beside an application: never longer than its paper can hold. */
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

  /** The fault of a text that is longer. */
  public Optional<Shortcoming> tooLong(String field, String text) {
    return LengthRules.tooLong(field, text, most);
  }
}
