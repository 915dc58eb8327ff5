package hongdun.bench;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 性能测试 — measures one thing: writes bench/results/NAME.json and a table on the screen. */
public final class Bench {
  private static final int COULD_NOT_RUN = 2;
  private static final int WRONG = 1;
  private static final String QUICK = "--quick";
  private static final List<Benchmark> ALL =
      List.of(
          new Start(),
          new Registration(),
          new Recalendar(),
          new Inbox(),
          new Search(),
          new Export(),
          new Import(),
          new Names(),
          new NamesNation());

  private Bench() {}

  public static void main(String[] arguments) throws InterruptedException {
    var words = List.of(arguments);
    var names = words.stream().filter(word -> !word.equals(QUICK)).toList();
    var chosen = ALL.stream().filter(one -> names.equals(List.of(one.name()))).findFirst();
    if (chosen.isEmpty()) {
      System.err.println(
          "./hongdun bench NAME [--quick]   NAME: "
              + ALL.stream().map(Benchmark::name).collect(Collectors.joining(", ")));
      System.exit(COULD_NOT_RUN);
      return;
    }
    try {
      var quick = words.contains(QUICK);
      var result = Result.of(chosen.get().name(), chosen.get().run(quick), ServerUnderTest.home());
      if (!quick) {
        result.write(ServerUnderTest.home().resolve("bench").resolve("results"));
      }
      result.print(System.out);
    } catch (IOException | IllegalStateException e) {
      System.err.println(story(e));
      System.exit(WRONG);
    }
  }

  /** What went wrong and what was behind it, down to the first cause. */
  static String story(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(one -> Optional.ofNullable(one.getMessage()).orElseGet(one::toString))
        .distinct()
        .collect(Collectors.joining("\n  because: "));
  }
}
