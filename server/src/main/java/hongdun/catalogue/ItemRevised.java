package hongdun.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/** 事项已修订 — the data of an item changed: which item, from which day on. */
public record ItemRevised(ItemCode item, LocalDate validFrom, Instant at) {}
