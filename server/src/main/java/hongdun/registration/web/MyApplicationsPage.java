package hongdun.registration.web;

import hongdun.portal.Choice;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.NameAnswers;
import hongdun.registration.usecase.ActingFor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 我的申请 — a citizen's applications, and the way to begin one.
 *
 * @param wish a name he found free, to begin a company with
 */
public record MyApplicationsPage(
    List<Row> rows, List<ActingFor.Choice> others, Optional<NameAnswers> wish) implements Page {
  /** One application with the key of its state's words, and for whom it is if not for oneself. */
  public record Row(Application application, String stageKey, String forWhom) {}

  /** For whom one may begin: oneself, and those one acts for. */
  public List<Choice> forWhom(Frame frame) {
    return Stream.concat(
            Stream.of(Choice.of("", frame.text("registration.mandate.self"))),
            others.stream()
                .map(one ->
                    Choice.of(
                        one.value(),
                        one.byMandate()
                            ? frame.text("registration.mandate.by", one.name())
                            : one.name())))
        .toList();
  }

  @Override
  public String template() {
    return "registration/mine";
  }
}
