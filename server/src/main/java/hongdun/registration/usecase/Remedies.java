package hongdun.registration.usecase;

import hongdun.agency.Divisions;
import hongdun.agency.Unit;
import hongdun.portal.Dates;
import hongdun.portal.Words;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * 救济途径 — where a refusal can be contested: the people's government of the bureau that decided and
 * the court of its place.
 */
record Remedies(BilingualText reconsiderTo, BilingualText court) {
  /** Knows them for every bureau. */
  @Component
  static class Places {
    private final Divisions divisions;
    private final Words words;
    private final InstantSource clock;

    Places(Divisions divisions, Words words, InstantSource clock) {
      this.divisions = divisions;
      this.words = words;
      this.clock = clock;
    }

    /**
     * Reconsideration by the people's government of the level of the bureau that decided
     * (Reconsideration Law Art. 24), suit at the court of its place.
     */
    Remedies against(Unit bureau) {
      var region = bureau.region();
      var place =
          divisions
              .name(region, Dates.dayOf(clock.instant()))
              .orElse(new BilingualText(region.code(), region.code()));
      return new Remedies(
          new BilingualText(
              words.text(Language.ZH, "registration.paper.government", place.zh()),
              words.text(Language.EN, "registration.paper.government", place.en())),
          new BilingualText(
              words.text(Language.ZH, "registration.paper.court", place.zh()),
              words.text(Language.EN, "registration.paper.court", place.en())));
    }
  }
}
