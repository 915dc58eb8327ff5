package hongdun.bench;

import hongdun.bench.NameLooks.Question;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.SplittableRandom;

/**
 * 全国名称查重 — 27 million invented names in 333 cities: how fast all that are like an asked one are
 * found, how long the index takes to build, on how many bytes it lies and how much memory it holds.
 */
final class NamesNation implements Benchmark {
  private static final int NAMES = 27_000_000;
  private static final int NAMES_QUICK = 200_000;
  private static final int ASKED = 5_000;
  private static final int PIECE = 10_000_000;
  private static final int ROUNDS = 4;
  private static final int THREADS = 2;
  private static final double MEGABYTE = 1024 * 1024.0;
  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  @Override
  public String name() {
    return "names-nation";
  }

  @Override
  public Figures run(boolean quick) throws IOException, InterruptedException {
    int names = quick ? NAMES_QUICK : NAMES;
    var work = ServerUnderTest.home().resolve("build").resolve("bench-names-nation");
    ServerUnderTest.delete(work);
    Files.createDirectories(work);
    var facts = new LinkedHashMap<String, Long>();
    var figures = new LinkedHashMap<String, Double>();
    facts.put("asked", (long) ASKED);
    var tools = NameTools.shipped();
    double before = aliveMb();
    try (var index = tools.index(work)) {
      var chance = new SplittableRandom(28);
      var questions = new ArrayList<Question>();
      try (var build = new NameBuild(index)) {
        new InventedNames()
            .each(
                names,
                (number, name, scope) -> {
                  build.add(number, name, scope);
                  if (chance.nextInt(names) < 2 * ASKED && questions.size() < ASKED) {
                    questions.add(new Question(name, scope));
                  }
                });
        figures.put("build_s", build.finish(1 + names / PIECE));
      }
      var trials = new NameTrials(tools, chance);
      questions.replaceAll(one -> new Question(trials.of(one.name()), one.scope()));
      var looks = new NameLooks(tools, index, ON);
      var taken = looks.one(questions, ROUNDS);
      var size = index.size();
      figures.put("names", (double) size.names());
      figures.put("p50_ms", taken.millis().median());
      figures.put("p99_ms", taken.millis().percentile(99));
      figures.put("findings_a_check", taken.findings());
      figures.put("per_s", looks.perSecond(questions, THREADS, quick ? 3 : 20));
      figures.put("heap_mb", Math.max(0, aliveMb() - before));
      figures.put("index_mb", size.bytes() / 1e6);
      figures.put("bytes_a_name", (double) size.bytes() / size.names());
    } finally {
      ServerUnderTest.delete(work);
    }
    return new Figures(facts, figures);
  }

  /** What is kept after a collection. */
  private static double aliveMb() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
  }
}
