package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.register.domain.Found;
import hongdun.register.domain.Place;
import hongdun.register.domain.SearchWords;
import hongdun.register.domain.Wanted;
import hongdun.register.usecase.SearchEntities;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HongdunTest
class SearchTests {
  private final SearchEntities searchEntities;
  private final Fixtures fixtures;
  private final JdbcClient jdbc;

  SearchTests(SearchEntities searchEntities, Fixtures fixtures, JdbcClient jdbc) {
    this.searchEntities = searchEntities;
    this.fixtures = fixtures;
    this.jdbc = jdbc;
  }

  @Test
  void twoCharactersOfATradeNameAreEnough() {
    var entity = fixtures.enter("鹿鸣堂", "餐饮管理");

    assertThat(namesFor("鹿鸣")).containsExactly(entity.name());
    assertThat(namesFor("鸣堂")).containsExactly(entity.name());
    assertThat(namesFor("鹿鳴堂 餐饮")).containsExactly(entity.name());
    assertThat(namesFor("鹿鸣堂 科技")).isEmpty();
  }

  @Test
  void oneCharacterFindsTradeNamesThatBeginWithIt() {
    var entity = fixtures.enter("鬯酿", "酒业");

    assertThat(namesFor("鬯")).containsExactly(entity.name());
  }

  @Test
  void aCodeIsFoundWhollyInPartAndInAnyCase() {
    var entity = fixtures.enter("寻码", "科技");
    var code = entity.code().value();

    assertThat(namesFor(code)).containsExactly(entity.name());
    assertThat(namesFor(code.substring(8).toLowerCase(java.util.Locale.ROOT)))
        .containsExactly(entity.name());
  }

  @Test
  void whatFitsBestComesFirstAndWhatIsGoneComesLast() {
    var contains = fixtures.enter("大嵋渚楼", "科技");
    var prefix = fixtures.enter("嵋渚阁", "科技");
    var exact = fixtures.enter("嵋渚", "科技");
    var gone = fixtures.enter("嵋渚", "贸易");
    jdbc.sql(
            """
            update register.market_entity set state = 'DEREGISTERED', freed = '2026-01-02'
             where id = ?
            """)
        .param(gone.id())
        .update();

    assertThat(namesFor("嵋渚"))
        .containsExactly(exact.name(), prefix.name(), contains.name(), gone.name());
    assertThat(namesFor(gone.name())).containsExactly(gone.name());
  }

  @Test
  void pagesFollowEachOtherByKeyWithoutGapOrRepetition() {
    for (int i = 0; i < 45; i++) {
      fixtures.enter("翻页" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10), "第" + i + "科技");
    }
    var words = SearchWords.of("翻页");

    var seen = new ArrayList<String>();
    var place = Place.START;
    var found = searchEntities.search(Wanted.of(words), place);
    assertThat(found.count()).isEqualTo(45);
    while (true) {
      found.hits().forEach(hit -> seen.add(hit.code().value()));
      if (found.next().isEmpty()) {
        break;
      }
      place = Place.parse(found.next().get().toString());
      found = searchEntities.search(Wanted.of(words), place);
    }

    assertThat(seen).hasSize(45);
    assertThat(new HashSet<>(seen)).hasSize(45);
  }

  @Test
  void signsOfTheSearchLanguageArePlainCharacters() {
    assertThat(namesFor("%%%")).isEmpty();
    assertThat(namesFor("__")).isEmpty();
    assertThat(namesFor("\\\\")).isEmpty();
    assertThat(namesFor("   ")).isEmpty();
  }

  private List<String> namesFor(String typed) {
    return searchEntities.search(Wanted.of(SearchWords.of(typed)), Place.START).hits().stream()
        .map(Found.Hit::name)
        .toList();
  }
}
