package hongdun.naming.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 解析用表 — a list of words by which names are read; the word is its code. */
record ReaderList(Kind kind) implements CodeList {
  private static final String KINDS =
      "(COMPANY|GROUP|STATE|PARTNERSHIP|SOLE|COOP|SHOP|BRANCH|FOREIGN)";

  /** The lists. */
  enum Kind {
    FORMS("organisation_forms.tsv", "naming.organisation-forms", List.of("kinds", "tail")),
    QUALIFIERS("qualifier_words.tsv", "naming.qualifier-words", List.of()),
    ALIASES("place_aliases.tsv", "naming.place-aliases", List.of("kind", "region"));

    private final String file;
    private final String id;
    private final List<String> columns;

    Kind(String file, String id, List<String> columns) {
      this.file = file;
      this.id = id;
      this.columns = columns;
    }

    String id() {
      return id;
    }

    private Function<Map<String, String>, Map<String, String>> reading() {
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
    return WordFiles.shipped(kind.file, kind.reading());
  }

  @Override
  public List<Shortcoming> faultsOf(CodeEntry entry) {
    var faults = new ArrayList<Shortcoming>();
    if (!entry.code().equals(entry.name().zh())) {
      faults.add(Shortcoming.of("name", "naming.words.fault.word"));
    }
    if (kind == Kind.FORMS && !entry.more("kinds").matches(KINDS + "(," + KINDS + ")*")) {
      faults.add(Shortcoming.of("kinds", "naming.words.fault.kinds"));
    }
    if (kind == Kind.FORMS && !entry.code().endsWith(entry.more("tail"))) {
      faults.add(Shortcoming.of("tail", "naming.words.fault.tail"));
    }
    if (kind == Kind.ALIASES && !entry.more("kind").matches("ALIAS|COUNTRY|REGION|ZONE|FRONT")) {
      faults.add(Shortcoming.of("kind", "naming.words.fault.place-kind"));
    }
    if (kind == Kind.ALIASES
        && !entry.more("region").isEmpty()
        && !Region.isCode(entry.more("region"))) {
      faults.add(Shortcoming.of("region", "naming.words.fault.region"));
    }
    return faults;
  }

  /** Declares the lists. */
  @Configuration(proxyBeanMethods = false)
  static class Lists {
    @Bean
    CodeList organisationForms() {
      return new ReaderList(Kind.FORMS);
    }

    @Bean
    CodeList qualifierWords() {
      return new ReaderList(Kind.QUALIFIERS);
    }

    @Bean
    CodeList placeAliases() {
      return new ReaderList(Kind.ALIASES);
    }
  }
}
