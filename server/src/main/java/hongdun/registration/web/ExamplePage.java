package hongdun.registration.web;

import hongdun.portal.Page;
import hongdun.registration.usecase.AnswerRow;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 填写样例页 — the answers of an invented company, the papers made from them, what papers of one's own
 * must show, and what is most often wrong.
 */
public record ExamplePage(List<AnswerRow> rows, List<String> papers) implements Page {
  private static final int OWN_PAPERS = 4;
  private static final int FAULTS = 8;

  @Override
  public String template() {
    return "registration/example";
  }

  public List<String> ownPaperKeys() {
    return keys("registration.example.own.", OWN_PAPERS);
  }

  public List<String> faultKeys() {
    return keys("registration.example.fault.", FAULTS);
  }

  private static List<String> keys(String beginning, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> beginning + number).toList();
  }
}
