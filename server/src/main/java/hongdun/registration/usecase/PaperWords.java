package hongdun.registration.usecase;

import hongdun.portal.Dates;
import hongdun.portal.Words;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import hongdun.shared.Language;
import hongdun.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** 材料用语 — answers in the words a paper prints them in, always Chinese. */
record PaperWords(Words words) {
  String zh(String key) {
    return words.text(Language.ZH, key);
  }

  String day(String typed) {
    return Establishing.day(typed).map(day -> Dates.day(day, Language.ZH)).orElse(typed);
  }

  String share(String amount, String capital) {
    // A share of what is not yet known is left open.
    var part = Money.parseWanYuan(amount).toOptional();
    var whole = Money.parseWanYuan(capital).toOptional().filter(all -> all.fen() > 0);
    if (part.isEmpty() || whole.isEmpty()) {
      return "";
    }
    return BigDecimal.valueOf(part.get().fen())
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole.get().fen()), 4, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  String yuan(String wanYuan) {
    return Money.parseWanYuan(wanYuan)
        .toOptional()
        .map(money -> money.in(Language.ZH))
        .orElse(wanYuan);
  }

  String post(Post post) {
    return zh("registration.choice.post." + post.name());
  }

  String identityKind(PersonAnswers person) {
    return person.documentKind().isEmpty()
        ? ""
        : zh("registration.choice.documentKind." + person.documentKind());
  }

  String numeral(int number) {
    return number >= 0 && number <= 10
        ? "〇一二三四五六七八九十".substring(number, number + 1)
        : Integer.toString(number);
  }
}
