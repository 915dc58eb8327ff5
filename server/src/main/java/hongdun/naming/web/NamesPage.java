package hongdun.naming.web;

import hongdun.naming.domain.Wish;
import hongdun.portal.Choice;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** 名称自主查询页 — the parts of a name, and the verdict on it once they are entered. */
public record NamesPage(
    Wish wish,
    List<Choice> regions,
    List<Choice> forms,
    List<Shortcoming> faults,
    Optional<Answer> answer)
    implements Page {
  @Override
  public String template() {
    return "naming/names";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value();
  }
}
