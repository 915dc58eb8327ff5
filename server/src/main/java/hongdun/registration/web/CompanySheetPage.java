package hongdun.registration.web;

import gg.jte.Content;
import hongdun.portal.Choice;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import hongdun.registration.domain.Remark;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 有限责任公司窗口录入 — everything of a company on one page at the counter.
 *
 * @param id of the application, once something was entered
 * @param place the division the domicile is in, in full
 */
public record CompanySheetPage(
    Optional<ApplicationId> id,
    AtCounter counter,
    Draft draft,
    String hash,
    Offered offered,
    Optional<Content> verdict,
    Optional<BilingualText> place,
    List<Remark> named,
    List<Shortcoming> faults)
    implements SheetPage {
  private static final int LINES = 3;

  /** What can be chosen, and what day it is. */
  public record Offered(
      List<Choice> regions, List<Choice> divisions, ScopeFields scope, LocalDate today) {
    public Offered {
      regions = List.copyOf(regions);
      divisions = List.copyOf(divisions);
    }
  }

  public String action() {
    return CompanySheet.PATH + id.map(known -> "/" + known.value()).orElse("");
  }

  /** The people entered and empty lines for more: three lines, and always one that is empty. */
  public List<PersonAnswers> lines() {
    var lines = new ArrayList<>(draft.people());
    var wanted = Math.min(Draft.MOST_PEOPLE, Math.max(LINES, lines.size() + 1));
    var next = Integer.parseInt(draft.nextKey("p").substring(1));
    while (lines.size() < wanted) {
      lines.add(new PersonAnswers("p" + next++, "", "RESIDENT_ID", "", "", Set.of()));
    }
    return lines;
  }

  /** The posts a person can hold in a company governed like this one. */
  public List<Post> posts(PersonAnswers person) {
    var supervision = draft.kind().supervision();
    return Arrays.stream(Post.values())
        .filter(Post.of(false)::contains)
        .filter(post -> post.isOffered(supervision) || person.holds(post))
        .toList();
  }

  /** Whether the rarer questions on a person stand open: answered, asked for, or wrong. */
  public boolean asksMore(PersonAnswers person) {
    var field = "people." + person.key() + ".";
    return !(person.birth() + person.ownIncome() + person.firm() + person.firmCode()).isEmpty()
        || !person.documentKind().equals("RESIDENT_ID")
        || faults.stream()
            .anyMatch(fault ->
                fault.field().startsWith(field)
                    && List.of("birth", "ownIncome", "firm", "firmCode")
                        .contains(fault.field().substring(field.length())));
  }

  @Override
  public String template() {
    return "registration/companySheet";
  }
}
