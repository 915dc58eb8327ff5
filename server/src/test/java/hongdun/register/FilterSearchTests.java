package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.register.domain.Found;
import hongdun.register.domain.Place;
import hongdun.register.domain.SearchWords;
import hongdun.register.domain.Wanted;
import hongdun.register.domain.Wanted.Industry;
import hongdun.register.usecase.SearchEntities;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HongdunTest
class FilterSearchTests {
  private final SearchEntities searchEntities;
  private final Fixtures fixtures;
  private final JdbcClient jdbc;

  FilterSearchTests(SearchEntities searchEntities, Fixtures fixtures, JdbcClient jdbc) {
    this.searchEntities = searchEntities;
    this.fixtures = fixtures;
    this.jdbc = jdbc;
  }

  @Test
  void everyFilterNarrowsDownAndAllTogetherToo() {
    var entity = fixtures.enter("滤一滤", "科技");
    fixtures.enter("滤一滤", "贸易");
    jdbc.sql(
            "update register.market_entity set industry = '5211', established = '2001-02-03' where id = ?")
        .param(entity.id())
        .update();
    var words = SearchWords.of("滤一滤");
    var any = new Filters();

    assertThat(names(any.wanted(words))).hasSize(2);
    any.division = Optional.of(new Region("510100"));
    assertThat(names(any.wanted(words))).hasSize(2);
    any.division = Optional.of(new Region("510106"));
    assertThat(names(any.wanted(words))).isEmpty();
    any.division = Optional.of(new Region("510105"));
    any.industry = Optional.of(new Industry("51", "52:"));
    assertThat(names(any.wanted(words))).containsExactly(entity.name());
    any.type = Optional.of(EntityType.LLC);
    any.state = Optional.of(EntityState.ACTIVE);
    any.from = Optional.of(LocalDate.of(2001, 2, 3));
    any.to = Optional.of(LocalDate.of(2001, 2, 3));
    assertThat(names(any.wanted(words))).containsExactly(entity.name());
    any.to = Optional.of(LocalDate.of(2001, 2, 4));
    any.from = any.to;
    assertThat(names(any.wanted(words))).isEmpty();
  }

  @Test
  void filtersAloneFindTheNewestFirst() {
    var older = fixtures.enter("孤滤甲", "科技");
    var newer = fixtures.enter("孤滤乙", "科技");
    jdbc.sql(
            "update register.market_entity set industry = '0299', established = '1999-01-01' where id = ?")
        .param(older.id())
        .update();
    jdbc.sql(
            "update register.market_entity set industry = '0299', established = '1999-01-02' where id = ?")
        .param(newer.id())
        .update();
    var filters = new Filters();
    filters.industry = Optional.of(new Industry("02", "02:"));

    assertThat(names(filters.wanted(SearchWords.of(""))))
        .containsExactly(newer.name(), older.name());
  }

  @Test
  void theBookOfADayHoldsWhatWasThereThen() {
    var gone = fixtures.enter("当日册", "科技");
    jdbc.sql(
            """
            update register.market_entity
               set state = 'DEREGISTERED', established = '2010-01-01', freed = '2015-06-01'
             where id = ?
            """)
        .param(gone.id())
        .update();
    var words = SearchWords.of("当日册");
    var filters = new Filters();

    filters.on = Optional.of(LocalDate.of(2009, 12, 31));
    assertThat(names(filters.wanted(words))).isEmpty();
    filters.on = Optional.of(LocalDate.of(2015, 5, 31));
    assertThat(names(filters.wanted(words))).containsExactly(gone.name());
    filters.on = Optional.of(LocalDate.of(2015, 6, 1));
    assertThat(names(filters.wanted(words))).isEmpty();
  }

  @Test
  void oneCharacterIsFoundAnywhereInAName() {
    var entity = fixtures.enter("大龘天", "科技");

    assertThat(names(Wanted.of(SearchWords.of("龘")))).containsExactly(entity.name());
  }

  @Test
  void aPartOfACodeIsFoundWhereverItStands() {
    var entity = fixtures.enter("码段", "科技");
    var code = entity.code().value();

    for (int from = 0; from + 7 <= code.length(); from++) {
      assertThat(codes(code.substring(from, from + 7))).contains(code);
    }
  }

  @Test
  void entitiesThatComeBetweenTwoPagesNeitherSkipNorRepeatWhatWasThere() {
    var there = new ArrayList<String>();
    for (int i = 0; i < 45; i++) {
      there.add(fixtures.enter("间隙" + (i % 2 == 0 ? "" : "甲"), "第" + i + "贸易").code().value());
    }
    var words = Wanted.of(SearchWords.of("间隙"));

    var seen = new ArrayList<String>();
    var found = searchEntities.search(words, Place.START);
    for (int page = 0; ; page++) {
      found.hits().forEach(hit -> seen.add(hit.code().value()));
      if (found.next().isEmpty()) {
        break;
      }
      fixtures.enter("间隙", "又" + page + "贸易");
      fixtures.enter("新间隙", "又" + page + "贸易");
      found = searchEntities.search(words, Place.parse(found.next().get().toString()));
    }

    assertThat(seen).doesNotHaveDuplicates().containsAll(there);
  }

  private List<String> codes(String typed) {
    return searchEntities.search(Wanted.of(SearchWords.of(typed)), Place.START).hits().stream()
        .map(hit -> hit.code().value())
        .toList();
  }

  private List<String> names(Wanted wanted) {
    return searchEntities.search(wanted, Place.START).hits().stream().map(Found.Hit::name).toList();
  }

  /** What narrows a search down, piece by piece. */
  private static final class Filters {
    private Optional<Region> division = Optional.empty();
    private Optional<Industry> industry = Optional.empty();
    private Optional<EntityType> type = Optional.empty();
    private Optional<EntityState> state = Optional.empty();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private Optional<LocalDate> on = Optional.empty();

    Wanted wanted(SearchWords words) {
      return new Wanted(words, division, industry, type, state, from, to, on);
    }
  }
}
