package hongdun.agency.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Role;
import hongdun.agency.domain.TaskGroup.Kind;
import hongdun.agency.domain.TaskGroup.Part;
import hongdun.agency.usecase.KeepGroups;
import hongdun.agency.usecase.KeepGroups.Asked;
import hongdun.portal.Browser;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 领导小组和工作专班: everybody reads who is in it, in which part, and for how long. */
@HongdunTest
class GroupPageTests {
  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日");

  @LocalServerPort private int port;
  private final KeepGroups groups;
  private final Agency agency;
  private final LocalDate today;

  GroupPageTests(KeepGroups groups, Agency agency, InstantSource clock) {
    this.groups = groups;
    this.agency = agency;
    this.today = Dates.dayOf(clock.instant());
  }

  @ParameterizedTest
  @EnumSource
  void theGroupIsListedWithItsTermAndEveryMemberWithHisDates(Kind kind) {
    var bureau = agency.competentFor(new Region("510112"), today).orElseThrow().id();
    var head = agency.holders(bureau, Role.HEAD, today).getFirst();
    var member = agency.holders(bureau, Role.EXAMINER, today).getFirst();
    var name = "优化服务小组" + kind.ordinal();
    var until = today.plusYears(1);
    assertThat(
            groups.found(
                new Asked(
                    bureau,
                    Optional.of(kind),
                    new BilingualText(name, "Group on service " + kind.ordinal()),
                    "推进开办企业一日办结",
                    "龙市监办〔2026〕%d号".formatted(kind.ordinal() + 1),
                    Optional.of(bureau),
                    Optional.of(today),
                    Optional.of(until),
                    true),
                head.id()))
        .isEmpty();
    var group =
        groups.ofBureau(bureau).stream()
            .filter(line -> line.group().name().zh().equals(name))
            .findFirst()
            .orElseThrow()
            .group()
            .id();
    groups.join(group, bureau, Optional.of(head.id()), Optional.of(Part.CHAIR), head.id());
    groups.join(group, bureau, Optional.of(member.id()), Optional.of(Part.MEMBER), head.id());

    try (var anybody = new Browser(port)) {
      var page = anybody.get("/agency/groups?bureau=" + bureau.value()).body();

      var section = page.substring(page.indexOf("id=\"group-" + group + "\""));
      section = section.substring(0, section.indexOf("</section>"));
      assertThat(section)
          .contains(name, "%s至%s".formatted(ZH.format(today), ZH.format(until)))
          .containsSubsequence(head.name(), "组长", ZH.format(today))
          .containsSubsequence(member.name(), "成员", ZH.format(today));
    }
  }
}
