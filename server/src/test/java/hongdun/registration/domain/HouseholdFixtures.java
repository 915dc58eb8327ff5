package hongdun.registration.domain;

import java.util.List;

/** Households that start without any shortcoming: one person, no name. All people are made up. */
public final class HouseholdFixtures {
  public static final String OPERATOR = "p1";
  public static final String MEMBER = "p3";

  private HouseholdFixtures() {}

  public static Draft aHousehold() {
    return aHousehold(DraftFixtures.GENERAL);
  }

  /** The same with an item of scope that is there. */
  public static Draft aHousehold(String scopeItem) {
    return Draft.emptyHousehold()
        .withName(new NameAnswers("510105", "", "", "", ""))
        .withHousehold(new HouseholdAnswers("NO", "INDIVIDUAL", "成都市锦江区春熙路9号2栋303号"))
        .withOnly(
            List.of(
                DraftFixtures.person(
                    OPERATOR,
                    "刘洋",
                    "510104198001010014",
                    "13800000001",
                    Post.OPERATOR,
                    Post.LIAISON)))
        .withPremises(new PremisesAnswers("草市街2号3楼305室", "LEASE", "陈伟"))
        .withScope(new ScopeAnswers(List.of(scopeItem), scopeItem, List.of()));
  }

  public static Draft aFamily() {
    return aHousehold()
        .withHousehold(new HouseholdAnswers("NO", "FAMILY", "成都市锦江区春熙路9号2栋303号"))
        .withPerson(
            DraftFixtures.person(
                MEMBER, "何川", "420902197602290036", "13800000003", Post.FAMILY_MEMBER));
  }

  public static Draft named(Draft draft, String tradeName) {
    return draft
        .withName(new NameAnswers("510105", "成都市青羊区", tradeName, "小吃", "店"))
        .withHousehold(
            new HouseholdAnswers(
                "YES",
                draft.household().orElseThrow().composition(),
                draft.household().orElseThrow().residence()));
  }
}
