package hongdun.registration.domain;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Set;

/** 住所 — one domicile, exact enough to be found, and the right to use it. */
final class PremisesRules {
  private static final LegalBasis ONE = Law.REGISTRATION_REGULATION.article(11);
  private static final LegalBasis AUTHORITY = Law.REGISTRATION_RULES.article(4);
  private static final LegalBasis PAPERS = Law.REGISTRATION_RULES.article(25);
  private static final int SHORTEST = 5;
  private static final int LONGEST = 100;

  private PremisesRules() {}

  /** 联系电话 of the entity: eleven digits, or a landline with its area code; no code is sent there. */
  static List<Shortcoming> phone(Draft draft, Situation situation) {
    var faults = new Faults();
    var phone = draft.premises().phone();
    faults.require(
        phone.isEmpty() || Contact.isPhone(phone), "premises.phone", PAPERS, "phone-wrong");
    return faults.all();
  }

  static List<Shortcoming> premises(Draft draft, Situation situation) {
    var faults = new Faults();
    var premises = draft.premises();
    var length = premises.address().codePointCount(0, premises.address().length());
    if (faults.require(length > 0, "premises.address", ONE, "address-missing")) {
      faults.require(
          length >= SHORTEST
              && length <= LONGEST
              && premises.address().matches(".*[0-9〇一二三四五六七八九十].*"),
          "premises.address",
          ONE,
          "address-inexact");
      situation
          .place()
          .elsewhere(premises.address())
          .ifPresent(other ->
              faults.add(
                  "premises.address",
                  AUTHORITY,
                  "address-elsewhere",
                  other,
                  situation.place().name()));
    }
    if (faults.require(
        Set.of("OWN", "LEASE", "FREE_USE").contains(premises.right()),
        "premises.right",
        PAPERS,
        "right-missing")) {
      faults.require(
          premises.right().equals("OWN") || !premises.owner().isEmpty(),
          "premises.owner",
          PAPERS,
          "owner-missing");
    }
    return faults.all();
  }
}
