package hongdun.registration;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.usecase.FillDemonstration;
import hongdun.portal.usecase.FillDemonstration.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HongdunTest
class DemonstrationTests {
  private static final int ENTITIES = 60;
  private static final int MATTERS = 150;

  private final FillDemonstration filling;
  private final JdbcClient jdbc;

  DemonstrationTests(FillDemonstration filling, JdbcClient jdbc) {
    this.filling = filling;
    this.jdbc = jdbc;
  }

  @Test
  void aDemonstrationIsFilledOnceWithDenseNumbersAndAnOwnerForEveryOpenMatter() {
    var entities = count("select count(*) from register.market_entity");
    var matters = count("select count(*) from casework.matter");
    var told = new ArrayList<String>();

    var first =
        filling.fill(
            ENTITIES, MATTERS, (title, done, count) -> told.add(title + " " + done + "/" + count));
    var second = filling.fill(1, 1, (title, _, _) -> told.add(title));

    assertThat(first).isInstanceOf(Outcome.Filled.class);
    assertThat(second)
        .isInstanceOfSatisfying(
            Outcome.FilledBefore.class,
            before -> assertThat(before.plan().matters()).isEqualTo(MATTERS));
    assertThat(told)
        .containsExactly(
            "registration.demonstration.entities 21/21",
            "registration.demonstration.matters 150/150");
    assertThat(count("select count(*) from register.market_entity")).isEqualTo(entities + ENTITIES);
    assertThat(count("select count(*) from casework.matter")).isEqualTo(matters + MATTERS);
    assertThat(gaps()).isEmpty();
    everyOpenMatterHasAnOwnerAndAnApplication();
    whatWasApprovedIsInTheBook();
  }

  private void everyOpenMatterHasAnOwnerAndAnApplication() {
    assertThat(
            count(
                """
                select count(*)
                  from casework.matter m
                 where concluded_at is null
                   and not exists (select 1 from casework.assignment a
                                    where a.matter = m.id and upper_inf(a.period))
                """))
        .isZero();
    assertThat(
            count(
                """
                select count(distinct stage)
                  from casework.matter
                  join registration.application on application.matter = matter.id
                 where concluded_at is null
                """))
        .isGreaterThanOrEqualTo(5);
    assertThat(
            count(
                """
                select count(*)
                  from casework.outcome
                  join casework.matter on matter.id = outcome.matter
                 where decided and working_days = 0 and region like '5101%'
                """))
        .isGreaterThan(30);
  }

  private void whatWasApprovedIsInTheBook() {
    assertThat(
            count(
                """
                select count(*)
                  from registration.established
                  join registration.application on application.id = established.application
                  join casework.matter on matter.id = application.matter
                  join register.register_entry on register_entry.matter = matter.id
                  join register.market_entity
                    on market_entity.id = established.entity and market_entity.code = established.code
                 where matter.stage = 'APPROVED'
                   and matter.subject = market_entity.name
                   and register_entry.entity = market_entity.id
                   and market_entity.established
                     = cast(matter.concluded_at at time zone 'Asia/Shanghai' as date)
                """))
        .isGreaterThanOrEqualTo((int) (MATTERS * 0.26));
  }

  /** The series of numbers in which a number is missing or stands twice. */
  private List<String> gaps() {
    return jdbc.sql(
            """
            select n.series
              from casework.numbering n
              left join casework.matter m on m.number like n.series || '-%'
             group by n.series, n.last
            having count(distinct m.number) <> n.last
             union all
            select n.register || ' ' || n.year
              from ledger.numbering n
              left join ledger.entry e on e.register = n.register and e.year = n.year
             group by n.register, n.year, n.last
            having count(distinct e.number) <> n.last or max(e.number) <> n.last
            """)
        .query((row, at) -> row.getString(1))
        .list();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
