package hongdun.portal;

import hongdun.portal.domain.Visit;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.LegalBasis;
import hongdun.shared.Money;
import hongdun.shared.Shortcoming;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page stands in: the language, who is looking, the navigation, the token against forged
 * requests, and the words in the visitor's language.
 *
 * @param path the path of this request, without its query
 * @param here the address the links that change language or look lead back to
 * @param demonstrationTime in demonstration mode the product's time, else empty
 * @param flash one sentence on what was just done
 * @param notice one sentence to somebody who has just signed in
 * @param bureau the visitor's own when he is an officer, else the one whose door this is
 * @param roles what an officer who is signed in may do, in words; empty for everybody else
 * @param phone where the bureau is reached by telephone, empty when it gave no number
 */
public record Frame(
    Language language,
    Words words,
    Optional<SignedIn> visitor,
    List<NavigationLink> navigation,
    String csrfToken,
    String path,
    String here,
    String bureau,
    String roles,
    Optional<Instant> demonstrationTime,
    Optional<String> flash,
    Optional<String> notice,
    Appearance appearance,
    String phone) {

  /** A link of the navigation bar, ready to show. */
  public record NavigationLink(String path, String label, boolean current) {}

  public String text(String key, Object... arguments) {
    return words.text(language, key, arguments);
  }

  public String text(BilingualText text) {
    return text.in(language);
  }

  public String text(LegalBasis basis) {
    return basis.in(language);
  }

  public String text(Money money) {
    return money.in(language);
  }

  public String text(Shortcoming shortcoming) {
    return words.text(language, shortcoming.messageKey(), shortcoming.arguments().toArray());
  }

  /** A number with its thousands apart, as people read it. */
  public String number(Number number) {
    return NumberFormat.getInstance(language.locale()).format(number);
  }

  /** Of when the page is, when it comes from a copy that is behind. */
  public Optional<Instant> asOf() {
    return Visit.current().flatMap(Visit::asOf);
  }

  /** Whether a field has a fault. */
  public boolean isFaulty(List<Shortcoming> faults, String field) {
    return faults.stream().anyMatch(fault -> fault.field().equals(field));
  }

  /** The ids of what describes a field, its hint and its fault; null leaves the attribute out. */
  public @Nullable String describedBy(List<Shortcoming> faults, String field, String hint) {
    var hintId = field + "-hint";
    var faultId = field + "-error";
    if (isFaulty(faults, field)) {
      return hint.isEmpty() ? faultId : hintId + " " + faultId;
    }
    return hint.isEmpty() ? null : hintId;
  }

  /** 2026年11月22日 or 22 November 2026. */
  public String date(LocalDate date) {
    return Dates.day(date, language);
  }

  /** Date and time by Asia/Shanghai: 2026年11月22日 15:04 or 22 November 2026, 15:04. */
  public String time(Instant instant) {
    return Dates.minute(instant, language);
  }

  public boolean english() {
    return language == Language.EN;
  }

  /** 适老版: large type, plain words and fewer choices. */
  public boolean elder() {
    return appearance.elder();
  }

  /** This page's address in the other language. */
  public String otherLanguageUrl() {
    return with("lang", (english() ? Language.ZH : Language.EN).code());
  }

  /** This page's address with the language, the mode or the colours chosen. */
  public String with(String choice, String value) {
    return here + (here.indexOf('?') < 0 ? "?" : "&") + choice + "=" + value;
  }

  /** The entry of the navigation this page stands below, when it is not that entry's own page. */
  public Optional<NavigationLink> section() {
    return navigation.stream()
        .filter(link -> link.current() && !link.path().equals(path))
        .findFirst();
  }
}
