package hongdun.journeys;

import java.util.ArrayList;
import java.util.List;

/** 旅程 — one test's people. Ask it for a visitor for everyone who takes part. */
final class Journey {
  private final Run run;
  private final List<Visitor> visitors = new ArrayList<>();

  Journey(Run run) {
    this.run = run;
  }

  /** Somebody at a wide window, reading Chinese. */
  Visitor visitor() {
    return visitor(View.chinese());
  }

  Visitor visitor(View view) {
    var visitor = new Visitor(run, view);
    visitors.add(visitor);
    return visitor;
  }

  Run run() {
    return run;
  }

  void end(boolean failed, String name) {
    try {
      for (int index = 0; index < visitors.size(); index++) {
        if (failed) {
          visitors.get(index).screenshot("failed-" + name + "-" + index);
        } else {
          visitors.get(index).hasNothingToComplainOf();
        }
      }
    } finally {
      visitors.forEach(Visitor::close);
    }
  }
}
