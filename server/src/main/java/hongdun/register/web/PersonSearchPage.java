package hongdun.register.web;

import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.register.domain.PersonFound;
import hongdun.register.usecase.SearchPeople;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 人员检索页 — the form, and the people it found, masked. */
public record PersonSearchPage(
    Form form, List<Shortcoming> faults, boolean asked, List<PersonFound> found) implements Page {
  @Override
  public String template() {
    return "register/people";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public List<PersonFound> shown() {
    return found.subList(0, Math.min(SearchPeople.MOST, found.size()));
  }

  public boolean more() {
    return found.size() > SearchPeople.MOST;
  }

  /** What he is in the entity, in words. */
  public String posts(PersonFound person, Frame frame) {
    return Stream.concat(
            person.posts().stream().map(post -> frame.text("register.post." + post)),
            person.shareholder()
                ? Stream.of(frame.text("register.entity.shareholder"))
                : Stream.of())
        .collect(Collectors.joining(frame.text("register.list-separator")));
  }
}
