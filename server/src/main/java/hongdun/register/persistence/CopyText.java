package hongdun.register.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** COPY 文本 — rows as PostgreSQL's COPY takes them: tabs between columns, a line a row. */
final class CopyText {
  private final StringBuilder text;
  private boolean begun;

  CopyText(int capacity) {
    this.text = new StringBuilder(capacity);
  }

  CopyText column(String value) {
    separate();
    for (int at = 0; at < value.length(); at++) {
      char each = value.charAt(at);
      switch (each) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        // PostgreSQL's texts cannot hold it.
        case '\0' -> {}
        default -> text.append(each);
      }
    }
    return this;
  }

  CopyText column(long value) {
    separate();
    text.append(value);
    return this;
  }

  CopyText column(LocalDate value) {
    separate();
    text.append(value);
    return this;
  }

  CopyText column(Optional<Long> value) {
    separate();
    value.ifPresentOrElse(text::append, () -> text.append("\\N"));
    return this;
  }

  CopyText names(Collection<? extends Enum<?>> values) {
    separate();
    text.append(values.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")));
    return this;
  }

  void end() {
    text.append('\n');
    begun = false;
  }

  private void separate() {
    if (begun) {
      text.append('\t');
    }
    begun = true;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
