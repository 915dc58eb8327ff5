package hongdun.agency.domain;

import hongdun.agency.MatterKinds.Kind;
import hongdun.agency.Unit;
import hongdun.shared.BilingualText;
import java.util.ArrayList;
import java.util.List;

/**
 * 责任落实 — who answers for every unit and every kind of matter of a bureau: exactly one first
 * responsible person and exactly one named office each, neither none nor two.
 */
public record Responsibility(List<UnitLine> units, List<KindLine> kinds) {
  public Responsibility {
    units = List.copyOf(units);
    kinds = List.copyOf(kinds);
  }

  /** 机构责任 — a unit with whoever answers for it. */
  public record UnitLine(Unit unit, List<Responsible> persons) {
    public UnitLine {
      persons = List.copyOf(persons);
    }
  }

  /** 事项责任 — a kind of matter with its offices, each with whoever answers for it. */
  public record KindLine(Kind kind, List<UnitLine> offices) {
    public KindLine {
      offices = List.copyOf(offices);
    }
  }

  /** What is wrong. */
  public enum What {
    NOBODY_ANSWERS,
    TWO_ANSWER,
    NO_OFFICE,
    TWO_OFFICES
  }

  /** A fault of a unit or a kind of matter. */
  public record Fault(What what, BilingualText of) {}

  /** Everything that is wrong, units first. */
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    for (var line : units) {
      if (line.persons().size() != 1) {
        faults.add(
            new Fault(
                line.persons().isEmpty() ? What.NOBODY_ANSWERS : What.TWO_ANSWER,
                line.unit().name()));
      }
    }
    for (var line : kinds) {
      if (line.offices().size() != 1) {
        faults.add(
            new Fault(
                line.offices().isEmpty() ? What.NO_OFFICE : What.TWO_OFFICES, line.kind().title()));
      } else if (line.offices().getFirst().persons().size() != 1) {
        faults.add(new Fault(What.NOBODY_ANSWERS, line.kind().title()));
      }
    }
    return List.copyOf(faults);
  }
}
