package hongdun;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 运行方式 — what a data folder is for: it is decided at its first start and never changes. */
enum Mode {
  /** 演示 — an invented bureau to look at. */
  DEMONSTRATION,
  /** 自用 — a real bureau, empty until its own people fill it. */
  OWN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Mode> of(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word().equals(word.strip())).findFirst();
  }
}
