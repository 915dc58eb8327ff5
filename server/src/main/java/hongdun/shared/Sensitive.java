package hongdun.shared;

/** 敏感信息 — a personal datum that never reaches a log, a URL or an event: it prints as dots. */
public record Sensitive<T>(T value) {
  public static <T> Sensitive<T> of(T value) {
    return new Sensitive<>(value);
  }

  @Override
  public String toString() {
    return "•••";
  }
}
