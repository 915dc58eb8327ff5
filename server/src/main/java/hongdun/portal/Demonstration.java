package hongdun.portal;

import java.time.Instant;
import java.util.Optional;

/** 演示环境 — whether this is a demonstration, and what time it is in it. */
public interface Demonstration {
  boolean isOn();

  /** The product's time, in a demonstration only. */
  Optional<Instant> time();
}
