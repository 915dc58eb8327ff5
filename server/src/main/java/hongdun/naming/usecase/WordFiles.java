package hongdun.naming.usecase;

import hongdun.naming.domain.WordLists;
import hongdun.naming.domain.WordLists.Prohibited;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 词表文件 — reads the word lists that ship with the product. */
@Configuration(proxyBeanMethods = false)
public class WordFiles {
  private static final String FOLDER = "/hongdun/naming/reference/";

  /** What introduces an example in the wording of an exception. */
  private static final String INTRODUCTION = "^(例如|地名：|人名：|或者)";

  @Bean
  public static WordLists wordLists() {
    return new WordLists(
        industries(), prohibited(), column("title_words.tsv"), column("place_words.tsv"));
  }

  private static Map<String, Set<String>> industries() {
    return rows("industry_words.tsv").stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> row.get(0), row -> Set.copyOf(Arrays.asList(row.get(1).split(",")))));
  }

  private static List<Prohibited> prohibited() {
    return rows("prohibited_words.tsv").stream()
        .map(row ->
            new Prohibited(
                row.get(0),
                Integer.parseInt(row.get(1)),
                !row.get(5).isEmpty(),
                examples(row.get(0), row.get(5))))
        .toList();
  }

  /** The longer words within the wording of an exception that contain the word itself. */
  private static List<String> examples(String word, String unless) {
    return Arrays.stream(unless.split("[，、；：等]"))
        .map(part -> part.replaceFirst(INTRODUCTION, ""))
        .filter(part -> part.contains(word) && !part.equals(word))
        .toList();
  }

  private static Set<String> column(String file) {
    return rows(file).stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
  }

  private static List<List<String>> rows(String file) {
    try (var in = WordFiles.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new FileNotFoundException(FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
