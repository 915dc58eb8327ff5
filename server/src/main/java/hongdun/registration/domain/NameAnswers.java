package hongdun.registration.domain;

/**
 * 名称 — the name in its parts and the division the company will be in.
 *
 * @param withoutIndustry YES when the company works across industries and its name says none (Name
 *     Provisions Art. 6)
 */
public record NameAnswers(
    String region,
    String division,
    String tradeName,
    String industry,
    String form,
    String withoutIndustry) {
  public NameAnswers {
    withoutIndustry = Stored.orNothing(withoutIndustry);
  }

  public NameAnswers(
      String region, String division, String tradeName, String industry, String form) {
    this(region, division, tradeName, industry, form, "");
  }

  public boolean leavesOutIndustry() {
    return industry.isEmpty() && withoutIndustry.equals("YES");
  }

  public String full() {
    return division + tradeName + industry + form;
  }
}
