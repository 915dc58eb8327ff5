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
  private volatile Optional<Unit> bureau = Optional.empty();

  Installation(Units units) {
    this.units = units;
  }

  /** Empty until the set-up of an installation of one's own is done. */
  public Optional<Unit> bureau() {
    var known = bureau;
    if (known.isEmpty()) {
      known = units.installation().flatMap(units::find);
      bureau = known;
    }
    return known;
  }

  Optional<UnitId> id() {
    return bureau().map(Unit::id);
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
