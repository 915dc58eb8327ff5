package hongdun.shared;

/** 双语文本 — the same words in Chinese and in English. */
public record BilingualText(String zh, String en) {
  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
