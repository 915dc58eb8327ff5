package hongdun.agency.usecase;

import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.persistence.Units;
import hongdun.portal.BureauName;
import hongdun.shared.BilingualText;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 本机关 — the bureau whose installation this is, kept in memory once it is known. */
@Component
public class Installation implements BureauName {
  private static final BilingualText NAMELESS = new BilingualText("", "");
  private final Units units;
  private final KnownRoster known;
  private volatile Optional<UnitId> own = Optional.empty();

  Installation(Units units, KnownRoster known) {
    this.units = units;
    this.known = known;
  }

  /** Empty until the set-up of an installation of one's own is done. */
  public Optional<Unit> bureau() {
    return id().flatMap(bureau -> known.get().unit(bureau));
  }

  Optional<UnitId> id() {
    var found = own;
    if (found.isEmpty()) {
      found = units.installation();
      own = found;
    }
    return found;
  }

  @Override
  public BilingualText bureauName() {
    return bureau().map(Unit::name).orElse(NAMELESS);
  }

  @Override
  public String phone() {
    return bureau().map(Unit::phone).orElse("");
  }
}
