package hongdun.naming.usecase;

import hongdun.agency.Divisions;
import hongdun.agency.Divisions.Division;
import hongdun.naming.NameParts;
import hongdun.naming.ProposedName;
import hongdun.naming.Verdict;
import hongdun.naming.domain.Place;
import hongdun.naming.domain.Wish;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 名称查询 — lets anyone try a name as of today. */
@Component
public class CheckWish {
  private final JudgeName judgeName;
  private final Divisions divisions;
  private final Places places;
  private final InstantSource clock;

  CheckWish(JudgeName judgeName, Divisions divisions, Places places, InstantSource clock) {
    this.judgeName = judgeName;
    this.divisions = divisions;
    this.places = places;
    this.clock = clock;
  }

  /** 查询结果 — a name and what is found of it. */
  public record Checked(ProposedName proposed, Verdict verdict) {
    public NameParts name() {
      return proposed.parts();
    }
  }

  /** The divisions in which a name can be asked for. */
  public List<Division> divisions() {
    return divisions.served(today());
  }

  /** With what most names begin there: the short name of the city. */
  public String usualDivision() {
    return divisions().stream()
        .findFirst()
        .flatMap(division -> places.of(division.region(), today()))
        .map(Place::city)
        .orElse("");
  }

  /** The verdict; empty when the wish names no division that exists today. */
  public Optional<Checked> check(Wish wish, String industryCode) {
    return wish.name(industryCode)
        .filter(name -> places.of(name.parts().region(), today()).isPresent())
        .map(name -> new Checked(name, judgeName.judge(name, today())));
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
