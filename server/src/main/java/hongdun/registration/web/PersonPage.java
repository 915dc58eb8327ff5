package hongdun.registration.web;

import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import hongdun.registration.domain.Remark;
import java.util.List;

/** 人员 — one person. */
public record PersonPage(Filling filling, PersonAnswers person, boolean ownFilledIn)
    implements FillingPage {
  public boolean offers(Post post) {
    return person.holds(post) || post.isOffered(application().draft().kind().supervision());
  }

  /** Whether the questions on an agent's firm stand open: they are answered, or wrong. */
  public boolean showsFirm() {
    return !(person.firm() + person.firmCode()).isEmpty() || isNamed("firm") || isNamed("firmCode");
  }

  /**
   * Whether the question on the day of birth stands open: another document than the usual, or
   * wrong.
   */
  public boolean showsBirth() {
    return !person.birth().isEmpty()
        || !person.documentKind().equals("RESIDENT_ID")
        || isNamed("birth")
        || faults().stream().anyMatch(fault -> fault.field().endsWith(".birth"));
  }

  /** Whether the declaration of one's own income stands open: it is given, or he is under age. */
  public boolean showsIncome() {
    return !person.ownIncome().isEmpty()
        || isNamed("ownIncome")
        || faults().stream().anyMatch(fault -> fault.messageKey().endsWith("-minor"));
  }

  private boolean isNamed(String part) {
    return named().stream().anyMatch(remark -> remark.field().endsWith("." + part));
  }

  @Override
  public FormStep step() {
    return FormStep.PEOPLE;
  }

  @Override
  public String part() {
    return part(person.key());
  }

  @Override
  public List<Remark> named() {
    return filling.named().stream().filter(remark -> remark.field().matches(part())).toList();
  }

  static String part(String key) {
    return "people\\." + key + "\\..*";
  }

  @Override
  public String template() {
    return "registration/person";
  }
}
