package hongdun.portal;

import java.time.Instant;

/** 演示时间已调整 — the product's time was moved forward; clocks that struck meanwhile are due. */
public record ProductTimeMoved(Instant to) {}
