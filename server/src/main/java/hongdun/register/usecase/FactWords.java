package hongdun.register.usecase;

import hongdun.portal.Dates;
import hongdun.portal.Words;
import hongdun.register.domain.BookOnDay;
import hongdun.register.domain.Fact;
import hongdun.shared.Language;
import hongdun.shared.Money;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 事项文字 — registered facts as people read them. */
@Component
public class FactWords {
  private final Words words;

  FactWords(Words words) {
    this.words = words;
  }

  public String label(Fact fact, Language language) {
    return words.text(language, "register.fact." + fact);
  }

  /** A fact in words; that nothing is stated is said, too. */
  public String value(Fact fact, String stated, Language language) {
    if (stated.isEmpty()) {
      return words.text(
          language, fact == Fact.TERM ? "register.fact.unlimited" : "register.fact.not-stated");
    }
    return switch (fact) {
      case NAME, DOMICILE, SCOPE, INDUSTRY -> stated;
      case TYPE -> words.text(language, "register.type." + stated);
      case COMPOSITION -> words.text(language, "register.composition." + stated);
      case CAPITAL -> new Money(Long.parseLong(stated)).in(language);
      case TERM -> Dates.day(LocalDate.parse(stated), language);
    };
  }

  public String standing(BookOnDay.Standing standing, Language language) {
    return words.text(language, "register.standing." + standing);
  }

  public String kind(hongdun.register.RegisterEntry.Kind kind, Language language) {
    return words.text(language, "register.kind." + kind);
  }
}
