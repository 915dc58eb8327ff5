package hongdun.registration.usecase;

import hongdun.portal.Accounts;
import hongdun.portal.PersonalData.Line;
import hongdun.portal.PersonalData.Value;
import hongdun.registration.domain.Answer;
import hongdun.registration.domain.Application;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 本人申请的副本 — the answers of an application for the copy of whoever filled it in: numbers and
 * addresses of other persons are hidden, for a copy may be handed on.
 */
@Component
class OwnAnswers {
  private final AnswerWords words;
  private final Accounts accounts;

  OwnAnswers(AnswerWords words, Accounts accounts) {
    this.words = words;
    this.accounts = accounts;
  }

  String nameOf(long account) {
    return accounts.find(account).map(Accounts.Account::displayName).orElse("");
  }

  List<Line> lines(Application application, String name) {
    var rows = words.rows(application.draft());
    var others = others(rows.stream().map(AnswerRow::answer).toList(), name);
    return rows.stream()
        .filter(row -> !row.answer().value().isEmpty())
        .map(row -> line(row, others))
        .toList();
  }

  /** The beginnings of the fields of persons who are called otherwise. */
  private static Set<String> others(List<Answer> answers, String name) {
    return answers.stream()
        .filter(answer -> answer.field().endsWith(".name") && !answer.value().equals(name))
        .map(answer -> whose(answer.field()))
        .collect(Collectors.toSet());
  }

  private static String whose(String field) {
    return field.substring(0, field.lastIndexOf('.') + 1);
  }

  private static Line line(AnswerRow row, Set<String> others) {
    var answer = row.answer();
    boolean hidden = answer.personal() && others.contains(whose(answer.field()));
    return new Line(
        answer.labelKey(),
        answer.labelArguments(),
        hidden ? new Value.Named("", "registration.masked") : value(row));
  }

  private static Value value(AnswerRow row) {
    var answer = row.answer();
    return row.words()
        .<Value>map(words -> new Value.Spoken(answer.value(), words))
        .orElseGet(() ->
            answer.valueKey().isEmpty()
                ? new Value.Plain(answer.value())
                : new Value.Named(answer.value(), answer.valueKey()));
  }
}
