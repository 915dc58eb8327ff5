package hongdun.registration.domain;

import java.util.Objects;

/** 已存答案 — answers as they come back from the store. */
final class Stored {
  private Stored() {}

  /** Texts stored before a question was asked have no answer to it. */
  static String orNothing(String stored) {
    return Objects.requireNonNullElse(stored, "");
  }
}
