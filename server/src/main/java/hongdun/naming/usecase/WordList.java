package hongdun.naming.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 词表 — a list of words the rules of names know; the word is its code. */
record WordList(Kind kind) implements CodeList {

  private static final String CODES = "[A-T0-9][0-9]{0,3}(,[A-T0-9][0-9]{0,3})*";

  /** The lists. */
  enum Kind {
    INDUSTRIES("industry_words.tsv", "naming.industry-words", List.of("industries", "synonyms")),
    PROHIBITED("prohibited_words.tsv", "naming.prohibited-words", List.of("class", "unless_zh")),
    TITLES("title_words.tsv", "naming.title-words", List.of()),
    PLACES("place_words.tsv", "naming.place-words", List.of()),
    STATES("states.tsv", "naming.states", List.of()),
    PROTECTED(
        "protected_words.tsv", "naming.protected-words", List.of("holder", "kind", "industries"));

    private final String file;
    private final String id;
    private final List<String> columns;

    Kind(String file, String id, List<String> columns) {
      this.file = file;
      this.id = id;
      this.columns = columns;
    }

    String file() {
      return file;
    }

    String id() {
      return id;
    }

    Function<Map<String, String>, Map<String, String>> reading() {
      return row ->
          columns.stream()
              .filter(column -> !row.getOrDefault(column, "").isEmpty())
              .collect(Collectors.toMap(column -> column, column -> row.getOrDefault(column, "")));
    }
  }

  @Override
  public String id() {
    return kind.id;
  }

  @Override
  public List<String> columns() {
    return kind.columns;
  }

  @Override
  public List<CodeEntry> shipped() {
    return WordFiles.shipped(kind);
  }

  @Override
  public List<Shortcoming> faultsOf(CodeEntry entry) {
    var faults = new ArrayList<Shortcoming>();
    if (!entry.code().equals(entry.name().zh())) {
      faults.add(Shortcoming.of("name", "naming.words.fault.word"));
    }
    if (kind == Kind.INDUSTRIES && !entry.more("industries").matches(CODES)) {
      faults.add(Shortcoming.of("industries", "naming.words.fault.industries"));
    }
    if (kind == Kind.PROTECTED) {
      faults.addAll(faultsOfProtected(entry));
    }
    if (kind == Kind.PROHIBITED && !entry.more("class").matches("[1-9]")) {
      faults.add(Shortcoming.of("class", "naming.words.fault.class"));
    }
    return faults;
  }

  /** 受保护字词: whose it is, what it is, and perhaps where it is protected. */
  private static List<Shortcoming> faultsOfProtected(CodeEntry entry) {
    var faults = new ArrayList<Shortcoming>();
    if (entry.more("holder").isBlank()) {
      faults.add(Shortcoming.of("holder", "naming.words.fault.holder"));
    }
    if (!entry.more("kind").matches("TRADE_NAME|TRADEMARK")) {
      faults.add(Shortcoming.of("kind", "naming.words.fault.kind"));
    }
    if (!entry.more("industries").isEmpty() && !entry.more("industries").matches(CODES)) {
      faults.add(Shortcoming.of("industries", "naming.words.fault.industries"));
    }
    return faults;
  }

  /** Declares the lists. */
  @Configuration(proxyBeanMethods = false)
  static class Lists {
    @Bean
    CodeList industryWords() {
      return new WordList(Kind.INDUSTRIES);
    }

    @Bean
    CodeList prohibitedWords() {
      return new WordList(Kind.PROHIBITED);
    }

    @Bean
    CodeList titleWords() {
      return new WordList(Kind.TITLES);
    }

    @Bean
    CodeList placeWords() {
      return new WordList(Kind.PLACES);
    }

    @Bean
    CodeList states() {
      return new WordList(Kind.STATES);
    }

    @Bean
    CodeList protectedWords() {
      return new WordList(Kind.PROTECTED);
    }
  }
}
