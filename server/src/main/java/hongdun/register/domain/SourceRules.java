package hongdun.register.domain;

import hongdun.agency.UnitId;
import hongdun.register.EntityType;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.Optional;

/** 对照 — what a line of a file is read with: the lists as they hold when it is read. */
public interface SourceRules {
  LocalDate today();

  /** The type a spelling stands for; empty when the list does not know the spelling. */
  Optional<EntityType> type(String spelling);

  /** Whether this names a province, in full or in short. */
  boolean isProvince(String name);

  /** Whether a division stands in any edition of the list. */
  boolean isDivision(String code);

  /** The bureau of ours that registers entities of a division. */
  Optional<UnitId> authority(Region region);
}
