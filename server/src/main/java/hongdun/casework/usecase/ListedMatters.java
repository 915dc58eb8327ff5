package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.casework.domain.DeskLine;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 办件列表 — what a list says of a matter beyond its own row. */
@Component
public class ListedMatters {
  private final Procedures procedures;
  private final Catalogue catalogue;
  private final Agency agency;

  ListedMatters(Procedures procedures, Catalogue catalogue, Agency agency) {
    this.procedures = procedures;
    this.catalogue = catalogue;
    this.agency = agency;
  }

  /** A matter as a list shows it. */
  public record Shown(
      String path,
      Optional<BilingualText> item,
      String stageKey,
      boolean open,
      boolean atStart,
      boolean goal,
      String holder) {}

  public Shown shown(DeskLine line) {
    var matter = line.matter();
    var table = procedures.of(matter);
    return new Shown(
        procedures.room(matter.procedure()).officerPath(matter),
        catalogue.item(matter.item(), Dates.dayOf(matter.openedAt())).map(Item::title),
        table.stageKey(matter.stage()),
        table.rule(matter.stage()).open(),
        matter.stage().equals(table.start()),
        matter.stage().equals(table.goal()),
        line.holder().or(matter::handler).map(agency::officer).map(Officer::name).orElse(""));
  }
}
