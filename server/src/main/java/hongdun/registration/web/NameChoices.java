package hongdun.registration.web;

import hongdun.agency.Divisions;
import hongdun.portal.Choice;
import hongdun.registration.domain.DivisionInName;
import hongdun.registration.domain.Draft;
import hongdun.registration.usecase.Judgement;
import hongdun.shared.Language;
import hongdun.shared.Region;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What can be chosen for the parts of a name. */
@Component
class NameChoices {
  private final Divisions divisions;
  private final Judgement judgement;

  NameChoices(Divisions divisions, Judgement judgement) {
    this.divisions = divisions;
    this.judgement = judgement;
  }

  /** Where the company can be. */
  List<Choice> regions(Language language) {
    return divisions.served(judgement.today()).stream()
        .map(division -> Choice.of(division.region().code(), division.name().in(language)))
        .toList();
  }

  /** How the division may stand in a name: the city's and the county's, with and without 市. */
  List<Choice> divisions(Draft draft) {
    var choices = new LinkedHashSet<String>();
    var today = judgement.today();
    var regions =
        Judgement.region(draft)
            .map(List::of)
            .orElseGet(
                () -> divisions.served(today).stream().map(Divisions.Division::region).toList());
    for (var region : regions) {
      var city = nameOf(region.city());
      var county = nameOf(region);
      city.ifPresent(name -> choices.addAll(DivisionInName.wordings(name, county)));
    }
    return choices.stream().map(name -> Choice.of(name, name)).toList();
  }

  private Optional<String> nameOf(Region region) {
    return divisions.name(region, judgement.today()).map(name -> name.zh());
  }
}
