package hongdun.casework.usecase;

import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Lot;
import hongdun.casework.persistence.AfterChecks;
import hongdun.casework.persistence.AfterChecks.Concluded;
import hongdun.casework.persistence.Journal;
import hongdun.catalogue.VariantId;
import hongdun.portal.Dates;
import hongdun.portal.OneByOne;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 随机抽取 — draws, when a day is over, the approvals of that day that another officer looks at again.
 * The seed is made when nothing can be added to the day any more, and kept with every lot.
 */
@Component
public class DrawAfterChecks {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SEED_BYTES = 16;

  /** The code of the journal's line. */
  private static final String DRAWN = "DRAWN";

  private final AfterChecks checks;
  private final Procedures procedures;
  private final Journal journal;
  private final InstantSource clock;

  DrawAfterChecks(AfterChecks checks, Procedures procedures, Journal journal, InstantSource clock) {
    this.checks = checks;
    this.procedures = procedures;
    this.journal = journal;
    this.clock = clock;
  }

  /** 抽取范围 — the approvals of a day under one variant of a bureau. */
  public record Batch(UnitId bureau, VariantId variant, LocalDate day, int percent) {}

  /** What of the days that are over has approvals nobody has drawn from. */
  @Transactional(readOnly = true)
  public Set<Batch> batches() {
    return toDrawFrom().keySet();
  }

  /** Draws among the approvals of one batch, and answers how many matters were drawn. */
  @Transactional
  public int draw(Batch batch) {
    checks.lock();
    var among = toDrawFrom().getOrDefault(batch, List.of());
    return among.isEmpty() ? 0 : draw(batch, among, clock.instant());
  }

  private Map<Batch, List<Concluded>> toDrawFrom() {
    var over = Dates.dayOf(clock.instant()).atStartOfDay(Dates.ZONE).toInstant();
    var batches = new HashMap<Batch, List<Concluded>>();
    OneByOne.each(
        "The after-check of matter",
        checks.toDrawFrom(over),
        concluded -> concluded.matter().number(),
        concluded -> {
          if (isApproved(concluded.matter())) {
            batches.computeIfAbsent(batch(concluded), _ -> new ArrayList<>()).add(concluded);
          }
        });
    return batches;
  }

  private int draw(Batch batch, List<Concluded> among, Instant now) {
    var seed = seed();
    var draw = checks.add(batch.bureau(), batch.variant(), batch.day(), batch.percent(), seed, now);
    if (draw.isEmpty()) {
      return 0;
    }
    int drawn = 0;
    for (var concluded : among) {
      var matter = concluded.matter();
      var lot = Lot.of(seed, matter.number(), batch.percent());
      checks.add(draw.get(), matter.id(), lot);
      if (lot.drawn()) {
        drawn++;
        journal.write(
            new JournalLine(
                matter.id(),
                now,
                JournalLine.AFTER_CHECK,
                matter.stage(),
                matter.stage(),
                Author.system(),
                new DeskNote(DRAWN, "", "").note(),
                Optional.empty()));
      }
    }
    return drawn;
  }

  private boolean isApproved(Matter matter) {
    return matter.stage().equals(procedures.of(matter).goal());
  }

  private static Batch batch(Concluded concluded) {
    var matter = concluded.matter();
    return new Batch(
        matter.bureau(),
        matter.course().variant().orElseThrow(),
        Dates.dayOf(matter.concludedAt().orElseThrow()),
        concluded.percent());
  }

  private String seed() {
    var bytes = new byte[SEED_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
