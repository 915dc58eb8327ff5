package hongdun.registration.papers;

import hongdun.portal.ShippedRows;
import java.util.Map;
import java.util.stream.Collectors;

/** 样本内容 — what the fields of a paper say when it is only looked at: an invented company. */
final class SampleWords {
  private static final Map<String, String> WORDS =
      ShippedRows.of("hongdun/registration/reference/sample_paper.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.getOrDefault("field", ""), row -> row.getOrDefault("words", "")));

  private SampleWords() {}

  /** A field without words of its own shows its name. */
  static String of(String field) {
    var words = WORDS.get(field);
    return words == null ? "〔" + field + "〕" : words;
  }
}
