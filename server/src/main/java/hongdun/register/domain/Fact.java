package hongdun.register.domain;

import java.util.Arrays;
import java.util.Optional;

/** 登记事项 — the facts an entry states, by the names they have in its content. */
public enum Fact {
  NAME("name"),
  TYPE("type"),
  CAPITAL("capitalFen"),
  DOMICILE("domicile"),
  SCOPE("scope"),
  INDUSTRY("industry"),
  TERM("term"),
  COMPOSITION("composition");

  private final String content;

  Fact(String content) {
    this.content = content;
  }

  static Optional<Fact> of(String content) {
    return Arrays.stream(values()).filter(fact -> fact.content.equals(content)).findFirst();
  }
}
