package hongdun.registration.web;

import hongdun.agency.Divisions;
import hongdun.portal.Choice;
import hongdun.portal.Frame;
import hongdun.registration.domain.DivisionInName;
import hongdun.registration.domain.Draft;
import hongdun.registration.usecase.Judgement;
import hongdun.shared.Region;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 名称选项 — the places entities are registered in, and how a division may stand in a name. */
@Component
class NameChoices {
  private final Divisions divisions;
  private final Judgement judgement;

  NameChoices(Divisions divisions, Judgement judgement) {
    this.divisions = divisions;
    this.judgement = judgement;
  }

  List<Choice> regions(Frame frame) {
    return divisions.served(judgement.today()).stream()
        .map(division -> Choice.of(division.region().code(), division.name().in(frame.language())))
        .toList();
  }

  /** The city's and the county's names, with and without 市; of the chosen place, or of all. */
  List<Choice> divisions(Draft draft) {
    var choices = new LinkedHashSet<String>();
    var today = judgement.today();
    var regions =
        Judgement.region(draft)
            .map(List::of)
            .orElseGet(
                () -> divisions.served(today).stream().map(Divisions.Division::region).toList());
    for (var region : regions) {
      var county = nameOf(region);
      nameOf(region.city())
          .ifPresent(name -> choices.addAll(DivisionInName.wordings(name, county)));
    }
    return choices.stream().map(name -> Choice.of(name, name)).toList();
  }

  private Optional<String> nameOf(Region region) {
    return divisions.name(region, judgement.today()).map(name -> name.zh());
  }
}
