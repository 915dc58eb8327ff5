package hongdun.bench;

import hongdun.bench.NameLooks.Question;
import hongdun.bench.NameTruth.Tally;
import hongdun.naming.index.NameIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * 名称查重 — every name of a register of 2.7 million: how fast all that are like an asked one are
 * found, within its city and in one scope of all of them, whether exactly those are found that
 * comparing one by one finds, and beside it PostgreSQL and a plain search on the same names.
 */
final class Names implements Benchmark {
  private static final Path INDEX =
      Path.of("..", "shared", "data", "records", "register_index.csv.gz");
  private static final Size FULL = new Size(Integer.MAX_VALUE, 4_000, 400, 60, 20);
  private static final Size QUICK = new Size(40_000, 600, 60, 15, 3);
  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final long INVENTED = 2_700_000;
  private static final String ONE_SCOPE = "";
  private static final int ROUNDS = 4;
  private static final int THREADS = 2;

  /**
   * How much is measured.
   *
   * @param asked how many names are asked for
   * @param judged of how many of them, within their city, every name is compared one by one
   * @param judgedInAll of how many, among all names
   */
  private record Size(int names, int asked, int judged, int judgedInAll, long seconds) {}

  @Override
  public String name() {
    return "names";
  }

  @Override
  public Figures run(boolean quick) throws IOException, InterruptedException {
    var size = quick ? QUICK : FULL;
    var home = ServerUnderTest.home();
    var work = home.resolve("build").resolve("bench-names");
    ServerUnderTest.delete(work);
    Files.createDirectories(work);
    var index = home.resolve(INDEX).normalize();
    boolean real = Files.isReadable(index);
    var file = real ? index : PastRegister.in(work, Math.min(size.names(), INVENTED));
    var facts = new LinkedHashMap<String, Long>();
    var figures = new LinkedHashMap<String, Double>();
    facts.put("real", real ? 1L : 0L);
    try {
      new Run(NameTools.shipped(), new NameRows(file, size.names()), size, work, facts, figures)
          .go();
      new NamesOverHttp(file, size.names(), work.resolve("http"), size.seconds())
          .measure(facts, figures);
    } catch (SQLException e) {
      throw new IOException("The references could not be measured", e);
    } finally {
      ServerUnderTest.delete(work);
    }
    return new Figures(facts, figures);
  }

  /** One measurement. */
  private record Run(
      NameTools tools,
      NameRows rows,
      Size size,
      Path work,
      Map<String, Long> facts,
      Map<String, Double> figures) {

    void go() throws IOException, InterruptedException, SQLException {
      var truth = new NameTruth(tools);
      var inAll = new NameTruth(tools);
      var asked = asked();
      facts.put("asked", (long) asked.size());
      asked.stream()
          .limit(size.judged())
          .forEach(question -> truth.ask(question.name(), question.scope()));
      asked.stream()
          .limit(size.judgedInAll())
          .forEach(question -> inAll.ask(question.name(), ONE_SCOPE));
      compareOneByOne(truth, inAll);
      inCities(asked, truth);
      inOneScope(asked, inAll);
      references(truth);
    }

    /** Names by chance from the whole register, as people would try them. */
    private List<Question> asked() throws IOException {
      var chance = new SplittableRandom(27);
      var kept = new ArrayList<Question>();
      rows.each((number, name, scope, _) -> {
        if (kept.size() < size.asked()) {
          kept.add(new Question(name, scope));
        } else {
          int at = chance.nextInt(number + 1);
          if (at < kept.size()) {
            kept.set(at, new Question(name, scope));
          }
        }
      });
      var trials = new NameTrials(tools, chance);
      var questions = new ArrayList<Question>();
      while (!kept.isEmpty()) {
        var one = kept.remove(chance.nextInt(kept.size()));
        questions.add(new Question(trials.of(one.name()), one.scope()));
      }
      return questions;
    }

    private void compareOneByOne(NameTruth truth, NameTruth inAll) throws IOException {
      rows.each((number, name, scope, _) -> {
        truth.see(number, name, scope);
        inAll.see(number, name, ONE_SCOPE);
      });
    }

    private void inCities(List<Question> asked, NameTruth truth)
        throws IOException, InterruptedException {
      try (var index = tools.index(work.resolve("cities"))) {
        figures.put("names", (double) fill(index, false, "build_s"));
        var size = index.size();
        figures.put("index_mb", size.bytes() / 1e6);
        figures.put("bytes_a_name", (double) size.bytes() / size.names());
        var looks = new NameLooks(tools, index, ON);
        var taken = looks.one(asked, ROUNDS);
        figures.put("p50_ms", taken.millis().median());
        figures.put("p99_ms", taken.millis().percentile(99));
        figures.put("mean_ms", taken.meanMillis());
        figures.put("findings_a_check", taken.findings());
        figures.put("per_s", looks.perSecond(asked, THREADS, this.size.seconds()));
        var tally = tally(index, truth);
        facts.put("compared_one_by_one", (long) truth.all().size());
        facts.put("findings_one_by_one", tally.expected());
        figures.put("recall_vs_oracle", tally.recall());
        figures.put("extra_vs_oracle", (double) tally.extra());
      }
    }

    private void inOneScope(List<Question> asked, NameTruth inAll)
        throws IOException, InterruptedException {
      var questions =
          asked.stream().map(question -> new Question(question.name(), ONE_SCOPE)).toList();
      try (var index = tools.index(work.resolve("all"))) {
        fill(index, true, "one_scope_build_s");
        var looks = new NameLooks(tools, index, ON);
        var taken = looks.one(questions, ROUNDS);
        figures.put("one_scope_p50_ms", taken.millis().median());
        figures.put("one_scope_p99_ms", taken.millis().percentile(99));
        figures.put("one_scope_findings_a_check", taken.findings());
        figures.put("one_scope_largest", taken.largest());
        figures.put("one_scope_per_s", looks.perSecond(questions, THREADS, size.seconds()));
        var tally = tally(index, inAll);
        figures.put("one_scope_recall_vs_oracle", tally.recall());
        figures.put("one_scope_extra_vs_oracle", (double) tally.extra());
      }
    }

    private int fill(NameIndex index, boolean oneScope, String figure)
        throws IOException, InterruptedException {
      try (var build = new NameBuild(index)) {
        int names =
            rows.each(
                (number, name, scope, _) -> build.add(number, name, oneScope ? ONE_SCOPE : scope));
        figures.put(figure, build.finish(1));
        return names;
      }
    }

    private Tally tally(NameIndex index, NameTruth truth) {
      var sum = new Tally(0, 0, 0);
      for (var asked : truth.all()) {
        sum =
            sum.plus(
                NameTruth.compare(
                    asked, index.like(tools.reader().read(asked.name), asked.scope, ON)));
      }
      return sum;
    }

    private void references(NameTruth truth)
        throws IOException, InterruptedException, SQLException {
      try (var grams = new NameGrams(tools, work.resolve("grams"))) {
        rows.each((number, name, scope, _) -> grams.add(number, name, scope));
        figures.put("recall_ngram", grams.recall(truth.all()));
      }
      var data = work.resolve("references");
      try (var server = ServerUnderTest.start(data);
          var connection = new ServerDatabase(data).connect()) {
        var tables = new NameTables(connection, tools);
        rows.each((number, name, scope, _) -> tables.add(number, name, scope));
        tables.sortIn();
        var like = truth.all().stream().mapToLong(asked -> asked.like.size()).sum();
        var keys = tables.byKeys(truth.all());
        figures.put("btree_p50_ms", keys.millis().median());
        figures.put("btree_p99_ms", keys.millis().percentile(99));
        var trigrams = tables.byTrigrams(truth.all());
        figures.put("trgm_p50_ms", trigrams.millis().median());
        figures.put("trgm_p99_ms", trigrams.millis().percentile(99));
        figures.put("recall_trgm", like == 0 ? 1 : (double) trigrams.found() / like);
        var mean = figures.getOrDefault("mean_ms", 1.0);
        figures.put("ratio_vs_btree", keys.meanMillis() / mean);
        figures.put("ratio_vs_trgm", trigrams.meanMillis() / mean);
      }
    }
  }
}
