package hongdun.register.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Divisions;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import hongdun.portal.Dates;
import hongdun.register.EntityType;
import hongdun.register.FoldedName;
import hongdun.register.domain.SourceRules;
import hongdun.shared.Region;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 读入依据 — the lists that lines are read with, as they hold when an import begins. */
@Component
class ListedRules {
  /** 国家: codes given by the national bureau itself name no division below it. */
  private static final String NATION = "100000";

  private final TypeSpellings spellings;
  private final CodeLists lists;
  private final Divisions divisions;
  private final Agency agency;
  private final InstantSource clock;

  ListedRules(
      TypeSpellings spellings,
      CodeLists lists,
      Divisions divisions,
      Agency agency,
      InstantSource clock) {
    this.spellings = spellings;
    this.lists = lists;
    this.divisions = divisions;
    this.agency = agency;
    this.clock = clock;
  }

  SourceRules now() {
    var today = Dates.dayOf(clock.instant());
    var provinces =
        divisions.below(Optional.empty(), today).stream()
            .map(division -> division.name().zh())
            .toList();
    var known =
        lists.entries(Divisions.LIST).stream().map(CodeEntry::code).collect(Collectors.toSet());
    return new Held(today, spellings.on(today), provinces, known);
  }

  /** The same questions come with every line, so each is answered once. */
  private final class Held implements SourceRules {
    private final LocalDate today;
    private final Map<String, EntityType> types;
    private final List<String> provinces;
    private final Set<String> known;
    private final Map<String, Optional<EntityType>> typesAsked = new HashMap<>();
    private final Map<String, Boolean> provincesAsked = new HashMap<>();
    private final Map<Region, Optional<UnitId>> authorities = new HashMap<>();

    Held(
        LocalDate today, Map<String, EntityType> types, List<String> provinces, Set<String> known) {
      this.today = today;
      this.types = types;
      this.provinces = provinces;
      this.known = known;
    }

    @Override
    public LocalDate today() {
      return today;
    }

    @Override
    public Optional<EntityType> type(String spelling) {
      return remembered(
          typesAsked,
          spelling,
          () -> Optional.ofNullable(types.get(new FoldedName(spelling).value())));
    }

    @Override
    public boolean isProvince(String name) {
      return remembered(
          provincesAsked,
          name,
          () -> name.length() > 1 && provinces.stream().anyMatch(full -> full.startsWith(name)));
    }

    @Override
    public boolean isDivision(String code) {
      return code.equals(NATION) || known.contains(code);
    }

    @Override
    public Optional<UnitId> authority(Region region) {
      return remembered(
          authorities, region, () -> agency.competentFor(region, today).map(Unit::id));
    }

    /** Dirty files have more words than lists: what is remembered is bounded. */
    private static <K, V> V remembered(
        Map<K, V> answers, K question, java.util.function.Supplier<V> answer) {
      var before = answers.get(question);
      if (before != null) {
        return before;
      }
      var given = answer.get();
      if (answers.size() < MOST_REMEMBERED) {
        answers.put(question, given);
      }
      return given;
    }

    private static final int MOST_REMEMBERED = 10_000;
  }
}
