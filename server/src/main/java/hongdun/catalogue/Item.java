package hongdun.catalogue;

import hongdun.shared.BilingualText;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.List;

/**
 * 办事项目 — something the bureau does for people, as of a date: one source for guide, checklist and
 * progress page.
 *
 * @param code for example registration.establish-llc
 * @param ruleSet the rule set in force, for example R2022
 * @param statutoryDays working days the law allows
 * @param promisedDays working days the bureau promises; 0 means on the spot
 */
public record Item(
    String code,
    BilingualText title,
    BilingualText summary,
    BilingualText conditions,
    List<LegalBasis> basis,
    List<Material> materials,
    List<StepText> steps,
    String ruleSet,
    int statutoryDays,
    LegalBasis statutoryBasis,
    int promisedDays,
    BilingualText fee,
    BilingualText result,
    BilingualText remedies,
    LocalDate validFrom) {

  /** The same item where a variant promises a time of its own, never more than the law allows. */
  public Item promising(int days) {
    return new Item(
        code,
        title,
        summary,
        conditions,
        basis,
        materials,
        steps,
        ruleSet,
        statutoryDays,
        statutoryBasis,
        Math.min(days, statutoryDays),
        fee,
        result,
        remedies,
        validFrom);
  }

  /**
   * 申请材料 — a paper to hand in.
   *
   * @param generated the product fills it in, ready to sign
   * @param note under which condition it is needed, empty if always
   */
  public record Material(
      String code,
      BilingualText title,
      BilingualText note,
      LegalBasis basis,
      boolean generated,
      boolean required) {}

  /** 办理环节 — a step as told to people. */
  public record StepText(BilingualText title, BilingualText text) {}
}
