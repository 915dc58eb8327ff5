package hongdun.bench;

import java.io.IOException;

/** 性能测试 — one thing that is measured. */
interface Benchmark {
  String name();

  /** What one must know of the data to read the figures: sizes, seeds, repetitions. */
  Figures run(boolean quick) throws IOException, InterruptedException;
}
