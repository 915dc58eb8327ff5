package hongdun.registration.domain;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 申请材料 — what must be handed in beside the papers the product fills in. */
final class PaperRules {
  private static final LegalBasis PAPERS = Law.REGISTRATION_REGULATION.article(16);

  /** Materials with words of their own; others that a bureau asks for are named by their title. */
  static final Set<String> WORDED =
      Stream.concat(Stream.of("identity", "domicile"), OccasionalPapers.CODES.stream())
          .collect(Collectors.toUnmodifiableSet());

  private PaperRules() {}

  static List<Shortcoming> handedIn(Draft draft, Situation situation) {
    var faults = new Faults();
    situation
        .needed()
        .forEach((code, title) ->
            faults.require(
                situation.attached().contains(code),
                "papers." + code,
                PAPERS,
                WORDED.contains(code) ? "paper-missing." + code : "paper-missing",
                title.zh(),
                title.en()));
    return faults.all();
  }
}
