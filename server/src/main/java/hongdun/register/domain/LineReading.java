package hongdun.register.domain;

import java.util.List;

/** 读行结果 — what came of a line: an entity with what is to be known of it, or every fault at once. */
public sealed interface LineReading {
  record Readable(ImportedEntity entity, List<Finding> findings) implements LineReading {}

  record Refused(List<Finding> findings) implements LineReading {
    public Refused {
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("A line is refused for a reason");
      }
    }
  }

  /** What the report says of the line. */
  List<Finding> findings();
}
