package hongdun;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 一个机关的各种事项 — one of everything a route of the desk can name, all of one bureau, so that a walk can
 * ask for it as an officer of another.
 */
final class BureauThings {
  private final JdbcClient jdbc;
  private final UnitId bureau;
  private final UnitId another;
  private final OfficerId officer;
  private final MatterId matter;
  private final LongSupplier atTheCounter;
  private final LocalDate today;
  private final Instant now;

  /**
   * @param atTheCounter begins an application there, another each time
   */
  BureauThings(
      JdbcClient jdbc,
      UnitId bureau,
      UnitId another,
      OfficerId officer,
      MatterId matter,
      LongSupplier atTheCounter,
      Instant now,
      LocalDate today) {
    this.jdbc = jdbc;
    this.bureau = bureau;
    this.another = another;
    this.officer = officer;
    this.matter = matter;
    this.atTheCounter = atTheCounter;
    this.now = now;
    this.today = today;
  }

  /** The number that stands for a variable of a path, by what the path begins with. */
  Map<String, Long> byBeginning() {
    var things = new LinkedHashMap<String, Long>();
    things.put("/admin/officers/", officer.value());
    things.put("/admin/units/", bureau.value());
    things.put("/admin/posts/", post());
    things.put("/desk/matters/", matter.value());
    things.put("/desk/registration/", matter.value());
    things.put("/desk/watch/", matter.value());
    things.put("/desk/after-checks/", drawnMatter());
    things.put("/desk/absences/", officer.value());
    things.put("/desk/counters/", bureau.value());
    things.put("/desk/recusals/", recusal());
    things.put("/desk/meetings/", meeting());
    things.put("/desk/hand-overs/", handOver());
    things.put("/desk/escalations/", escalation());
    things.put("/desk/marks/", mark());
    things.put("/desk/groups/", group());
    things.put("/desk/variants/", variant());
    things.put("/desk/delegations/", delegation());
    things.put("/desk/views/", view());
    things.put("/desk/interests/", interest());
    things.put("/desk/disqualified/", disqualification());
    things.put("/desk/foreign-authority/", authorisation());
    things.put("/desk/overrides/", override());
    things.put("/desk/counter/{sheet:household|company}/", atTheCounter.getAsLong());
    things.put("/desk/clock-rules/", rule());
    things.put("/desk/area/", handing());
    things.put("/apply/", atTheCounter.getAsLong());
    return things;
  }

  private long handing() {
    return made(
        """
        insert into register.handing (region, entity, bureau, handed_at, handed_on)
        values ('510106', -:officer, :bureau, :now, :today)
        returning id
        """);
  }

  private long post() {
    return made(
        """
        insert into agency.post (unit, name_zh, name_en, first_responsible, full_time, from_day)
        values (:bureau, '路由岗', 'Post of the routes', false, false, :today)
        returning id
        """);
  }

  private long drawnMatter() {
    return made(
        """
        with draw as (
          insert into casework.draw (bureau, variant, day, percent, seed, drawn_at)
          values (:bureau, -:officer, :today, 100, repeat('0', 32), :now)
          returning id)
        insert into casework.lot (matter, draw, digits, drawn)
        select :matter, id, '00000000', true from draw
        returning matter
        """);
  }

  private long recusal() {
    return made(
        """
        insert into casework.recusal (matter, bureau, officer, origin, reason, asked_by, asked_at)
        values (:matter, :bureau, :officer, 'SELF', '近亲属', :officer, :now)
        returning id
        """);
  }

  private long meeting() {
    return made(
        """
        insert into casework.meeting (bureau, about, matter, question, called_by, called_at, held_on)
        values (:bureau, 'MATTER', :matter, '是否准予', :officer, :now, :today)
        returning id
        """);
  }

  private long handOver() {
    return made(
        """
        insert into casework.hand_over (bureau, former, receiver, unit, reason, ordered_by, ordered_at)
        values (:bureau, null, :officer, :bureau, '分工调整', :officer, :now)
        returning id
        """);
  }

  private long escalation() {
    return made(
        """
        insert into casework.escalation
          (matter, bureau, clock, cause, due, rung, rank, officer, unit, told_at)
        select :matter, :bureau, id, 'OVERDUE', :today, 'PERSON', 'PERSON', :officer, :bureau, :now
          from casework.clock
         where matter = :matter
           and kind = 'WHOLE'
        returning id
        """);
  }

  private long mark() {
    return made(
        """
        insert into casework.error_mark
          (matter, bureau, line, step, officer, from_stage, back_to, note, marked_by, marked_unit,
           marked_at)
        select :matter, :bureau, j.id, 'ACCEPT', :officer, m.stage, m.stage, '时间有误', :officer, :bureau,
               :now
          from casework.journal j
          join casework.matter m on m.id = j.matter
         where j.matter = :matter
         order by j.id
         limit 1
        returning id
        """);
  }

  private long group() {
    return made(
        """
        insert into agency.task_group
          (bureau, kind, name_zh, name_en, duty, document, office, from_day, founded_by, founded_at)
        values (:bureau, 'LEADING_GROUP', '领导小组', 'Leading group', '统筹', '〔2026〕1号', :bureau,
                :today, :officer, :now)
        returning id
        """);
  }

  private long variant() {
    return made(
        """
        insert into catalogue.variant (code, item, bureau, valid_from, promised_days, hash)
        values ('ONE_REVIEW_ONE_APPROVE', 'registration.establish-llc', :bureau, date '2099-01-01', 3,
                'route-walk')
        returning id
        """);
  }

  private long delegation() {
    return made(
        """
        insert into catalogue.delegation
          (number, item, from_bureau, to_bureau, limits_zh, limits_en, valid_from, valid_to)
        values ('路〔2026〕' || :officer || '号', 'registration.establish-llc', :bureau, :another, '受理',
                'Accepts', :today, :today)
        returning id
        """);
  }

  private long view() {
    return made(
        """
        insert into casework.saved_view (officer, name, filter, saved_at)
        values (:officer, '我的', '', :now)
        returning id
        """);
  }

  private long interest() {
    return made(
        """
        insert into agency.interest
          (officer, kind, party_kind, party_number, party_name, declared_at, declared_on)
        values (:officer, 'RELATIVE', 'PERSON', 'ROUTE', '王某', :now, :today)
        returning id
        """);
  }

  private long disqualification() {
    return made(
        """
        insert into registration.disqualification
          (bureau, name, document_kind, document_number, ground, from_day, source, entered_by,
           entered_at)
        values (:bureau, '王某', 'PASSPORT', 'E12345678', 'OTHER', :today, '判决书', :officer,
                :now)
        returning id
        """);
  }

  private long authorisation() {
    return made(
        """
        insert into registration.foreign_authorisation (bureau, from_day, source, entered_by, entered_at)
        values (:bureau, :today + 365, '授权文件', :officer, :now)
        returning id
        """);
  }

  /** A request for a second notice that nobody has answered. */
  private long override() {
    return made(
        """
        with submitted as (
          insert into registration.submission (application, number, draft, text_hash, submitted_at)
          select id, 1, draft, 'route-walk', :now
            from registration.application
           where id = %d
          returning application)
        insert into registration.override_request
          (application, submission, matter, bureau, officer, unit, remarks, fields, reason, asked_at)
        select application, 1, :matter, :bureau, :officer, :bureau, '[]', '{name}', '新发现', :now
          from submitted
        returning id
        """
            .formatted(atTheCounter.getAsLong()));
  }

  /** A rule of time is the platform's, and no other bureau's head revises it. */
  private long rule() {
    return made("select min(id) from casework.clock_rule");
  }

  private long made(String insert) {
    return jdbc.sql(insert)
        .param("bureau", bureau.value())
        .param("another", another.value())
        .param("officer", officer.value())
        .param("matter", matter.value())
        .param("now", Timestamp.from(now))
        .param("today", today)
        .query(Long.class)
        .single();
  }
}
