package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 用字: what no paper can be printed with is said at its field, before anything is decided. */
class LetterRulesTests {
  @Test
  void aPersonIsNamedInCharactersThatCanBePrinted() {
    accepted(aDraft().withPersonName("p1", "𨱏梅"));
    accepted(aDraft().withPersonName("p1", "𠮷梅"));
    assertThat(faults(aDraft().withPersonName("p1", "𪛖梅")))
        .containsExactly("people.p1.name registration.unprintable");
  }

  @Test
  void soAreThePlaceItsOwnerAndTheFirmOfAnAgent() {
    accepted(aDraft().withAddress("草市街𨱏号2栋"));
    assertThat(faults(aDraft().withAddress("草市街𪛖号2栋")))
        .containsExactly("premises.address registration.unprintable");
    assertThat(faults(aDraft().withPremises("草市街2号3楼305室", "LEASE", "陈😀")))
        .containsExactly("premises.owner registration.unprintable");
  }

  @Test
  void everyCharacterIsNamedOnceWithItsCodePoint() {
    assertThat(LetterRules.unprintable("name", "𪛖野𪛖\uE863😀"))
        .hasValueSatisfying(fault ->
            assertThat(fault.arguments())
                .isEqualTo(List.of("𪛖（U+2A6D6）、\uE863（U+E863）、😀（U+1F600）")));
  }

  @Test
  void whatAnOfficerWritesIsPrintedToo() {
    assertThat(Typed.REMARK.faults("remark.1.what", "请补正住所")).isEmpty();
    for (var typed : Typed.values()) {
      assertThat(typed.faults("any", "请补正😀"))
          .extracting(fault -> fault.messageKey())
          .containsExactly("registration.unprintable");
    }
  }
}
