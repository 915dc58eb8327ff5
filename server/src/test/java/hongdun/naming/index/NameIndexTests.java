package hongdun.naming.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongdun.naming.PlainReader;
import hongdun.naming.Readers;
import hongdun.naming.domain.CityScope;
import hongdun.naming.domain.Industries;
import hongdun.naming.domain.IndustryWords;
import hongdun.naming.domain.LikeNames.Group;
import hongdun.naming.domain.Likeness;
import hongdun.naming.domain.NameReader;
import hongdun.naming.domain.StandingName;
import hongdun.naming.domain.StandingName.State;
import hongdun.naming.index.Bearer.Kind;
import hongdun.naming.usecase.KnownIndustries;
import hongdun.naming.usecase.WordFiles;
import hongdun.register.ChangeFeed.Position;
import hongdun.shared.Region;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finder finds what comparing with every name one by one finds: all of it and nothing else. */
class NameIndexTests {
  private static final Path DATA = Path.of("../../shared/data");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String CHENGDU = "5101";
  private static final Stand STAND = new Stand(new Position(7, 8), new Position(9, 10));
  private static final Set<String> WORDS = WordFiles.wordLists().industries().keySet();
  private static final Industries INDUSTRIES = KnownIndustries.shipped();

  /** Characters of trade names, many with several readings. */
  private static final String CHARACTERS = "长兴重庆乐和盛行东方红光宏鸿华花化金锦平安苹瑞祥翔曾朝石单解";

  @TempDir private Path folder;
  private NameReader reader = new PlainReader();
  private final SplittableRandom chance = new SplittableRandom(6);
  private final List<NameIndex> opened = new ArrayList<>();

  private NameIndex index() {
    var index = new NameIndex(folder, reader, () -> INDUSTRIES);
    opened.add(index);
    return index;
  }

  @AfterEach
  void close() {
    opened.forEach(NameIndex::close);
  }

  private static StandingName registered(String name, String scope) {
    return new StandingName(name, scope, "", State.REGISTERED, Optional.empty());
  }

  private NameIndex built(List<StandingName> names) {
    var index = index();
    var build = index.build();
    var hand = build.hand();
    for (int at = 0; at < names.size(); at++) {
      hand.add(new Bearer(Kind.ENTITY, at), names.get(at));
    }
    build.gather(1);
    build.finish(STAND);
    return index;
  }

  private void agree(NameIndex index, Oracle oracle, String asked, String scope) {
    var found = index.like(reader.read(asked), scope, TODAY);
    var expected = oracle.find(asked, scope, TODAY);

    assertThat(Oracle.counts(found)).as(asked).isEqualTo(Oracle.counts(expected));
    for (var group : found.groups()) {
      var all =
          expected.getOrDefault(new Oracle.Finding(group.likeness(), group.tradeName()), List.of());
      assertThat(all).containsAll(group.first());
      assertThat(group.first()).hasSize(Math.min(10, group.count()));
    }
  }

  @Test
  void withTheReaderThatShipsItIsTheSame() {
    reader = Readers.shipped();
    var names = invented(2_000);
    var index = built(names);
    var oracle = new Oracle(names, reader, INDUSTRIES);
    var mutations = new Mutations(reader, INDUSTRIES, WORDS, chance);

    for (int at = 0; at < 60; at++) {
      for (var tried : mutations.of(names.get(at * 20).name())) {
        agree(index, oracle, tried, CHENGDU);
      }
    }
  }

  private List<StandingName> invented(int count) {
    var words = WORDS.stream().sorted().limit(40).toList();
    var divisions = List.of("成都", "四川", "成都市", "", "四川省成都市");
    var forms = List.of("有限公司", "有限责任公司", "厂", "中心");
    var names = new ArrayList<StandingName>();
    for (int at = 0; at < count; at++) {
      var trade = new StringBuilder();
      for (int length = 2 + chance.nextInt(3); length > 0; length--) {
        trade.append(CHARACTERS.charAt(chance.nextInt(CHARACTERS.length())));
      }
      var industry = chance.nextInt(8) == 0 ? "" : words.get(chance.nextInt(words.size()));
      var division = divisions.get(chance.nextInt(divisions.size()));
      var form = forms.get(chance.nextInt(forms.size()));
      var name =
          chance.nextInt(9) == 0
              ? trade + "（成都）" + industry + form
              : division + trade + industry + form;
      var state = State.values()[chance.nextInt(State.values().length)];
      names.add(
          new StandingName(
              name,
              chance.nextInt(4) == 0 ? "5107" : CHENGDU,
              chance.nextBoolean() ? "91510105MA6%07dX".formatted(at).substring(0, 18) : "",
              state,
              state == State.REGISTERED || state == State.PENDING
                  ? Optional.empty()
                  : Optional.of(TODAY.plusDays(chance.nextInt(800) - 500))));
    }
    return names;
  }

  @Test
  void ofInventedNamesAndAllThatPeopleTryWithThemExactlyThoseAreFoundThatAreLike() {
    var names = invented(4_000);
    var index = built(names);
    var oracle = new Oracle(names, reader, INDUSTRIES);
    var mutations = new Mutations(reader, INDUSTRIES, WORDS, chance);

    int findings = 0;
    for (int at = 0; at < 150; at++) {
      var name = names.get(at * 20).name();
      agree(index, oracle, name, CHENGDU);
      for (var tried : mutations.of(name)) {
        agree(index, oracle, tried, at % 2 == 0 ? CHENGDU : "5107");
        findings += index.like(reader.read(tried), CHENGDU, TODAY).groups().size();
      }
    }

    assertThat(findings).isGreaterThan(5_000);
  }

  @Test
  void ofRealNamesExactlyThoseAreFoundThatAreLike() throws IOException {
    var file = DATA.resolve("records/register_index.csv.gz");
    assumeTrue(Files.exists(file), "The real names are not here");
    reader = Readers.shipped();
    var names = sampled(file);
    var index = built(names);
    var oracle = new Oracle(names, reader, INDUSTRIES);
    var mutations = new Mutations(reader, INDUSTRIES, WORDS, chance);

    for (int at = 0; at < 60; at++) {
      var one = names.get(chance.nextInt(names.size()));
      agree(index, oracle, one.name(), one.scope());
      for (var tried : mutations.of(one.name())) {
        agree(index, oracle, tried, one.scope());
      }
    }
  }

  /** Two cities in full, so that names have something to be like. */
  private static List<StandingName> sampled(Path file) throws IOException {
    var names = new ArrayList<StandingName>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var cells = line.split(",");
        if (cells.length == 6 && cells[5].matches("(5101|1502)[0-9]{2}")) {
          names.add(registered(cells[0], CityScope.of(new Region(cells[5])).prefix()));
        }
      }
    }
    return names;
  }

  @Test
  void pairsThatAreReallyRegisteredBesideEachOtherAreFoundAsTheOracleFindsThem()
      throws IOException {
    var file = DATA.resolve("names/coexisting_near_duplicates.csv");
    assumeTrue(Files.exists(file), "The pairs of real names are not here");
    reader = Readers.shipped();
    var pairs = Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).toList();
    var names = pairs.stream().map(pair -> registered(pair[2], CHENGDU)).toList();
    var index = built(names);
    var oracle = new Oracle(names, reader, INDUSTRIES);

    for (var pair : pairs) {
      agree(index, oracle, pair[1], CHENGDU);
    }
  }

  @Test
  void findingsAreCountedAndNeverCutAndTheNearestComeFirst() {
    var names = new ArrayList<StandingName>();
    for (int at = 0; at < 5_000; at++) {
      names.add(registered("成都市红光餐饮有限公司第%d分公司".formatted(at), CHENGDU));
      names.add(registered("四川红光餐饮有限公司", CHENGDU));
    }
    names.add(registered("成都宏光餐饮有限公司", CHENGDU));
    names.add(registered("成都红光餐饮厂", CHENGDU));
    names.add(registered("成都红光餐饮有限公司", CHENGDU));
    var groups = built(names).like(reader.read("成都红光餐饮有限公司"), CHENGDU, TODAY).groups();

    assertThat(groups.stream().map(Group::likeness).toList()).isSorted();
    assertThat(groups.stream().mapToInt(Group::count).sum()).isEqualTo(10_003);
    assertThat(groups.get(0).likeness()).isEqualTo(Likeness.SAME_NAME);
    assertThat(groups.get(1).likeness()).isEqualTo(Likeness.SAME_TRADE_NAME_AND_INDUSTRY);
    assertThat(groups.get(1).count()).isEqualTo(5_001);
    assertThat(groups.get(1).first()).hasSize(10);
    assertThat(groups.get(1).first().getFirst().name()).isEqualTo("四川红光餐饮有限公司");
    assertThat(groups.get(2).first()).extracting(StandingName::name).containsExactly("成都宏光餐饮有限公司");
  }

  @Test
  void whatIsGivenBackIsWhatWasTakenIn() {
    var names =
        List.of(
            new StandingName(
                "红光（成都）餐饮有限公司",
                CHENGDU,
                "91510105MA6CK12345",
                State.DEREGISTERED,
                Optional.of(TODAY.minusDays(3))),
            new StandingName(
                "成都紅光Ａ餐饮有限公司", CHENGDU, "0Z510105000000000Z", State.REGISTERED, Optional.empty()),
            new StandingName("成都红光(集团)餐饮有限公司", CHENGDU, "", State.RESERVED, Optional.of(TODAY)));
    var index = built(names);

    for (var name : names) {
      var found = index.like(reader.read(name.name()), CHENGDU, TODAY);
      assertThat(found.groups().getFirst().first()).first().isEqualTo(name);
      assertThat(found.position()).isEqualTo(7);
    }
  }

  @Test
  void aNameCountsUntilItsLastDayOrAYearAfterItWasGivenUp() {
    var day = LocalDate.of(2026, 2, 28);
    var index =
        built(
            List.of(
                new StandingName("成都红光餐饮有限公司", CHENGDU, "", State.DEREGISTERED, Optional.of(day)),
                new StandingName("成都宏光餐饮有限公司", CHENGDU, "", State.RESERVED, Optional.of(day))));
    var red = reader.read("成都红光餐饮有限公司");
    var great = reader.read("成都宏光餐饮有限公司");

    assertThat(index.like(red, CHENGDU, day.plusYears(1).minusDays(1)).groups()).hasSize(1);
    assertThat(index.like(red, CHENGDU, day.plusYears(1)).groups()).isEmpty();
    assertThat(index.like(great, CHENGDU, day).groups()).hasSize(2);
    assertThat(index.like(great, CHENGDU, day.plusDays(1)).groups())
        .extracting(Group::likeness)
        .containsExactly(Likeness.SAME_SOUND);
  }

  @Test
  void anIndexIsFollowedKeptAndOpenedAgainWhereItStood() {
    var index = built(List.of(registered("成都红光餐饮有限公司", CHENGDU)));
    var later = new Stand(new Position(11, 12), new Position(9, 10));
    var bearer = new Bearer(Kind.ENTITY, 0);

    index.replace(bearer, List.of(registered("成都蓝天餐饮有限公司", CHENGDU)));
    assertThat(index.like(reader.read("成都红光餐饮有限公司"), CHENGDU, TODAY).groups()).hasSize(1);
    index.show(later);
    index.keep();
    index.close();
    var again = index();

    assertThat(again.open()).isTrue();
    assertThat(again.stand()).contains(later);
    assertThat(again.like(reader.read("成都红光餐饮有限公司"), CHENGDU, TODAY).groups()).isEmpty();
    assertThat(again.like(reader.read("成都蓝天餐饮有限公司"), CHENGDU, TODAY).groups()).hasSize(1);
    again.replace(bearer, List.of());
    again.show(later);
    assertThat(again.like(reader.read("成都蓝天餐饮有限公司"), CHENGDU, TODAY).groups()).isEmpty();
  }

  @Test
  void anIndexOfOtherWordsIsNotUsed() {
    built(List.of(registered("成都红光餐饮有限公司", CHENGDU))).close();
    var other = new NameIndex(folder, reader, () -> new IndustryWords(Map.of("餐饮", Set.of("62"))));
    opened.add(other);

    assertThat(other.open()).isFalse();
    assertThat(other.stand()).isEmpty();
    assertThat(other.like(reader.read("成都红光餐饮有限公司"), CHENGDU, TODAY).groups()).isEmpty();
  }

  @Test
  void twoServersOnOneFolderKeepAnIndexEach() {
    var one = built(List.of(registered("成都红光餐饮有限公司", CHENGDU)));
    var two = built(List.of());

    assertThat(one.like(reader.read("成都红光餐饮有限公司"), CHENGDU, TODAY).groups()).hasSize(1);
    assertThat(two.like(reader.read("成都红光餐饮有限公司"), CHENGDU, TODAY).groups()).isEmpty();
  }

  @Test
  void noNameIsTooStrange() {
    var strange = List.of("", "公司", "(", "𠮷野家", "3M中国有限公司", "A", "東方" + "長".repeat(180), "\uD842");
    var index = built(strange.stream().map(name -> registered(name, CHENGDU)).toList());
    var oracle =
        new Oracle(
            strange.stream().map(name -> registered(name, CHENGDU)).toList(), reader, INDUSTRIES);

    for (var name : strange) {
      agree(index, oracle, name, CHENGDU);
    }
  }
}
