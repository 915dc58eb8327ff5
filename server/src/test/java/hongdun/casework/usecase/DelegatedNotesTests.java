package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Officer;
import hongdun.agency.Unit;
import hongdun.casework.Matter;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.usecase.NoteInternally.ReadBy;
import hongdun.casework.usecase.NoteInternally.Written;
import hongdun.shared.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Notes between a district that accepts and its city that decides, on the real database. */
@HongdunTest
class DelegatedNotesTests {
  private final DelegatingBureaus both;
  private final OwnBureaus own;
  private final NoteInternally notes;

  DelegatedNotesTests(ApplicationContext context, NoteInternally notes) {
    both = new DelegatingBureaus(context);
    own = both.own;
    this.notes = notes;
  }

  @AfterEach
  void closeThem() {
    own.close();
  }

  @Test
  void aNoteIsUnreadInTheOtherBureauUntilWhomItConcernsHasReadIt() {
    both.instrument();
    var matter = both.accepted();
    var district = both.inSection(both.acceptor);
    assertThat(notes.add(matter.id(), district, "住所证明原件已核对")).isEmpty();

    assertThat(notes.unread(district).count()).isZero();
    assertThat(notes.unread(both.inCity(both.approver)).first())
        .singleElement()
        .satisfies(message -> assertThat(message.from().map(Unit::id)).contains(own.district));
    assertThat(written(matter, district).unread()).extracting(Unit::id).containsExactly(own.city);

    both.give(matter, new ByOfficer(both.approver, own.city));
    assertThat(notes.unread(both.inCity(both.otherApprover)).count()).isZero();
    written(matter, both.inCity(both.otherApprover));
    assertThat(notes.unread(both.inCity(both.approver)).count()).isEqualTo(1);

    assertThat(written(matter, both.inCity(both.approver)).fresh()).isTrue();
    assertThat(notes.unread(both.inCity(both.approver)).count()).isZero();
    assertThat(written(matter, both.inCity(both.approver)).fresh()).isFalse();
    assertThat(written(matter, district).unread()).isEmpty();
    assertThat(written(matter, district).readers())
        .extracting(ReadBy::officer)
        .extracting(Officer::id)
        .containsExactly(both.otherApprover, both.approver);
  }

  @Test
  void markedAsReadOnTheDeskIsOnlyWhatItShowed() {
    both.instrument();
    var matter = both.accepted();
    notes.add(matter.id(), both.inSection(both.acceptor), "第一条");
    var shown = notes.unread(both.inCity(both.approver));
    notes.add(matter.id(), both.inSection(both.acceptor), "第二条");

    notes.readAll(both.inCity(both.approver), shown.upTo());

    assertThat(notes.unread(both.inCity(both.approver)).first())
        .singleElement()
        .satisfies(message -> assertThat(message.note().note()).isEqualTo("第二条"));
  }

  private Written written(Matter matter, Actor.Officer reader) {
    return notes.of(matter.id(), reader).notes().getLast();
  }
}
