package hongdun.casework;

import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.Apart;
import hongdun.shared.BilingualText;
import hongdun.shared.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stands in for the catalogue while it is being built. */
public class InterimCatalogue implements Catalogue {
  @Override
  public Optional<Item> item(String code, LocalDate on) {
    var words = new BilingualText("有限责任公司设立登记", "Establishing a limited company");
    return Optional.of(
        new Item(
            code, words, words, words, List.of(), List.of(), List.of(), "R2022", 3,
            Law.REGISTRATION_REGULATION.article(19), 1, words, words,
            new BilingualText("六十日内申请行政复议", "Review within 60 days"), LocalDate.EPOCH));
  }

  @Override
  public List<Item> items(LocalDate on) {
    return List.of();
  }

  @Override
  public Variant variant(String item, UnitId bureau, LocalDate on) {
    return new Variant(
        "ONE_REVIEW_ONE_APPROVE",
        1,
        Map.of("ACCEPT", Set.of(Role.ACCEPTOR)),
        List.of(new Apart(Set.of("ACCEPT", "PROPOSE"), Set.of("APPROVE", "REFUSE"))));
  }
}
