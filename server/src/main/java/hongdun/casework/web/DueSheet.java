package hongdun.casework.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * 期限说明 — a clock in words.
 *
 * @param kind the name of the clock; empty for the clock of the whole matter
 * @param brief the due day in a few words
 * @param sentences what one should know of it
 * @param counting how every day was taken, for who wants to count it again
 */
public record DueSheet(String kind, String brief, List<String> sentences, List<String> counting) {
  /** Everything in order. */
  List<String> all() {
    return Stream.concat(sentences.stream(), counting.stream()).toList();
  }
}
