package hongdun.casework.usecase;

import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.ExampleConflicts;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.shared.Actor;
import hongdun.shared.Sensitive;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 三人科室 — a section of two examiners and their head, in bureaus of its own, and their matters. */
final class SectionOfThree {
  private static final String FIRM = "91510100MA61ABCD6A";
  final OwnDesk hands;
  final OwnBureaus own;
  final OfficerId wang;
  final OfficerId li;
  final OfficerId head;
  private final ApplicationContext context;
  private final JdbcClient jdbc;

  SectionOfThree(ApplicationContext context) {
    this.context = context;
    jdbc = context.getBean(JdbcClient.class);
    hands = new OwnDesk(context);
    own = hands.own;
    wang = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    li = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    head = own.officer(own.section, Role.DIVISION_HEAD);
  }

  Matter accepted() {
    return hands.taken(hands.open(), Step.ACCEPT, wang);
  }

  StepResult take(Matter matter, Step step, OfficerId officer) {
    return hands.take(matter, step, officer);
  }

  Actor.Officer by(OfficerId officer) {
    return own.actor(officer, own.section);
  }

  Actor.Officer leader(OfficerId officer) {
    return own.actor(officer, own.district);
  }

  OfficerId owner(Matter matter) {
    return hands.owner(matter).getFirst();
  }

  List<String> steps(Matter matter) {
    return hands.steps(matter);
  }

  /** Declared by an officer in the party of a matter; its number. */
  long interest(OfficerId officer, Matter matter) {
    context
        .getBean(ExampleConflicts.class)
        .involve(matter.id(), new PartyKey(PartyKey.Kind.UNIFIED_CODE, Sensitive.of(FIRM)));
    return jdbc.sql(
            """
            insert into agency.interest (officer, kind, party_kind, party_number, party_name,
                                         declared_on, declared_at)
            values (?, ?, 'UNIFIED_CODE', ?, '', ?, ?)
            returning id
            """)
        .params(
            officer.value(),
            Interest.Kind.SHAREHOLDING.name(),
            FIRM,
            hands.today,
            OffsetDateTime.now(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
