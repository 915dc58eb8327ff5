package hongdun.rules;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules want to know of a piece of SQL. */
record Sql(String text) {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^\\s*(?:--[^\\n]*\\n\\s*)*(select\\s|insert\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s|with\\s+(recursive\\s+)?\\w+(\\s*\\([^)]*\\))?\\s+as\\s"
              + "|merge\\s+into\\s|create\\s+(table|index|schema)\\s|truncate\\s|values\\s*\\()",
          CASE_INSENSITIVE);
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

  /** extract(year from x) and its like: a from that names no table. */
  private static final Pattern FUNCTION_FROM =
      Pattern.compile(
          "\\b(extract|substring|trim|overlay|position)\\s*\\((?:[^()]|\\([^()]*\\))*\\)"
              + "|\\bis\\s+(not\\s+)?distinct\\s+from\\b",
          CASE_INSENSITIVE);

  private static final Pattern READ =
      Pattern.compile(
          "(?<!:)\\b(?:from|join)\\s+(?:only\\s+|lateral\\s+)*([a-z_][a-z0-9_]*+)(?!\\s*[.(])",
          CASE_INSENSITIVE);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\b(?:(?:insert|merge)\\s+into|references|(?<!or )truncate(?:\\s+table)?|alter\\s+table"
              + "|create\\s+(?:unlogged\\s+)?table(?:\\s+if\\s+not\\s+exists)?|create\\s+sequence"
              + "|create\\s+(?:or\\s+replace\\s+)?view"
              + "|(?<!for )(?<!do )(?<!key )(?<!on )(?<!or )(?<!before )(?<!after )update"
              + "(?!\\s+(?:set|of|or|on|skip|nowait)\\b))\\s+([a-z_][a-z0-9_]*+)(?!\\s*\\.)",
          CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\bwith\\s+(?:recursive\\s+)?|[,)]\\s*)([a-z_][a-z0-9_]*)(?:\\s*\\([^()]*\\))?\\s+as\\s+(?:(?:not\\s+)?materialized\\s+)?\\(",
          CASE_INSENSITIVE);

  /** The rows a trigger of a whole statement is told of; they have no schema. */
  private static final Pattern TOLD =
      Pattern.compile("\\b(?:new|old)\\s+table\\s+as\\s+([a-z_][a-z0-9_]*)", CASE_INSENSITIVE);

  private static final Pattern QUALIFIED =
      Pattern.compile("(?<![\\w.])([a-z_][a-z0-9_]*)\\.[a-z_]", CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile(
          "\\b(now\\s*\\(\\s*\\)|current_timestamp|current_date|current_time|localtimestamp|localtime"
              + "|(?:clock|statement|transaction)_timestamp\\s*\\()",
          CASE_INSENSITIVE);
  private static final Pattern HOME_MADE_NUMBER =
      Pattern.compile(
          "\\bmax\\s*\\([^()]*\\)(\\s*,\\s*\\d+\\s*\\))?\\s*\\+\\s*1\\b", CASE_INSENSITIVE);

  /** A literal that is a statement of SQL; a sentence that begins with "Select" is none. */
  static boolean isStatement(String literal) {
    return STATEMENT.matcher(literal).find()
        && (literal.contains("\n") || literal.equals(literal.toLowerCase(Locale.ROOT)));
  }

  private String bare() {
    var words = STRING.matcher(COMMENT.matcher(text).replaceAll(" ")).replaceAll("''");
    return FUNCTION_FROM.matcher(words).replaceAll(" ").replaceAll("\\s+", " ");
  }

  /** Names before a dot: schemas, and aliases of tables. */
  Set<String> qualifiers() {
    return QUALIFIED
        .matcher(bare())
        .results()
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the triggers of whole statements made here call the rows they are told of. */
  Set<String> told() {
    return names(TOLD).collect(Collectors.toSet());
  }

  private Stream<String> names(Pattern pattern) {
    return pattern.matcher(bare()).results().map(match -> match.group(1).toLowerCase(Locale.ROOT));
  }

  /**
   * Tables without a schema before them, names of with-clauses left out, and what triggers made
   * elsewhere are told of.
   */
  Set<String> unqualifiedTables(Set<String> toldElsewhere) {
    var bare = bare();
    var named =
        Stream.of(names(NAMED), names(TOLD), toldElsewhere.stream())
            .flatMap(every -> every)
            .collect(Collectors.toSet());
    return Stream.of(READ, WRITTEN)
        .flatMap(pattern -> pattern.matcher(bare).results())
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .filter(table -> !named.contains(table) && !table.equals("on"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  boolean readsTheClock() {
    return TIME.matcher(bare()).find();
  }

  /** An ordinal within its parent is no official number; the statement says so in a comment. */
  boolean makesItsOwnNumber() {
    return !text.contains("-- an ordinal within") && HOME_MADE_NUMBER.matcher(bare()).find();
  }
}
