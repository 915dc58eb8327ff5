package hongdun.registration.domain;

import hongdun.naming.Finding;
import hongdun.naming.Verdict;
import hongdun.naming.Verdict.Edition;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A situation while it is made. */
public final class SituationBuilder {
  private LocalDate today;
  private Optional<Verdict> verdict;
  private Map<String, ScopeItem> scopeItems;
  private Place place;
  private Set<String> attached;
  private Map<String, BilingualText> needed;
  private Map<String, Set<Ground>> barred;

  SituationBuilder(Situation situation) {
    this.today = situation.today();
    this.verdict = situation.verdict();
    this.scopeItems = situation.scopeItems();
    this.place = situation.place();
    this.attached = situation.attached();
    this.needed = situation.needed();
    this.barred = situation.barred();
  }

  public Situation build() {
    return new Situation(today, verdict, scopeItems, place, attached, needed, barred);
  }

  /** One more builder, so that the one a test holds stays as it is. */
  private SituationBuilder with(Consumer<SituationBuilder> change) {
    var next = new SituationBuilder(build());
    change.accept(next);
    return next;
  }

  /** Nobody has read the law that asks for the approval of this item. */
  public SituationBuilder withUnconfirmed(String id) {
    var items = new LinkedHashMap<>(scopeItems);
    items.computeIfPresent(
        id,
        (_, item) ->
            new ScopeItem(
                item.id(),
                item.wording(),
                item.kind(),
                item.industry(),
                item.keywords(),
                item.permit(),
                item.authority(),
                false));
    return with(next -> next.scopeItems = items);
  }

  public SituationBuilder on(LocalDate day) {
    return with(next -> next.today = day);
  }

  public SituationBuilder withFindings(Finding... findings) {
    return with(next ->
        next.verdict = Optional.of(Verdict.of(List.of(findings), new Edition("NAME2021", "", 0))));
  }

  public SituationBuilder withoutVerdict() {
    return with(next -> next.verdict = Optional.empty());
  }

  public SituationBuilder withoutCompetentBureau() {
    return at(new Place(List.of(), List.of(), false, false, List.of()));
  }

  /** Where a bureau is authorised to register foreign-invested companies. */
  public SituationBuilder withForeignAuthority() {
    return at(new Place(place.own(), place.others(), true, true, List.of()));
  }

  public SituationBuilder at(Place other) {
    return with(next -> next.place = other);
  }

  public SituationBuilder withAttached(String... materials) {
    return with(next -> next.attached = Set.of(materials));
  }

  /** One more material asked for, after the others. */
  public SituationBuilder withNeeded(String material, String title) {
    var more = new LinkedHashMap<>(needed);
    more.put(material, new BilingualText(title, title));
    return with(next -> next.needed = more);
  }

  /** Somebody who has signed is barred on these grounds. */
  public SituationBuilder withBarred(String key, Ground... grounds) {
    return with(next -> next.barred = Map.of(key, Set.of(grounds)));
  }

  public Map<String, ScopeItem> scopeItems() {
    return scopeItems;
  }
}
