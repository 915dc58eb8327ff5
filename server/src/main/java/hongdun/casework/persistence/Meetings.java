package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalInstant;
import static hongdun.casework.persistence.Columns.optionalLong;
import static hongdun.casework.persistence.Columns.orNull;
import static hongdun.casework.persistence.Columns.utc;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.CollectiveDecision;
import hongdun.casework.domain.CollectiveDecision.Member;
import hongdun.casework.domain.CollectiveDecision.Outcome;
import hongdun.casework.domain.CollectiveDecision.Vote;
import hongdun.casework.domain.Meeting;
import hongdun.casework.domain.Meeting.About;
import hongdun.casework.domain.Meeting.Closed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 集体讨论 — the meetings of the leaders, their votes and minutes. */
@Component
public class Meetings {
  private final JdbcClient jdbc;

  Meetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A meeting that is called. */
  public record Calling(
      UnitId bureau,
      About about,
      Optional<MatterId> matter,
      Optional<Long> recusal,
      String question,
      LocalDate heldOn,
      OfficerId by) {}

  public long call(Calling calling, List<Member> members, Instant at) {
    var id =
        jdbc.sql(
                """
                insert into casework.meeting
                  (bureau, about, matter, recusal, question, called_by, called_at, held_on)
                values (:bureau, :about, :matter, :recusal, :question, :by, :at, :heldOn)
                returning id
                """)
            .param("bureau", calling.bureau().value())
            .param("about", calling.about().name())
            .param("matter", orNull(calling.matter().map(MatterId::value)))
            .param("recusal", orNull(calling.recusal()))
            .param("question", calling.question())
            .param("by", calling.by().value())
            .param("at", utc(at))
            .param("heldOn", calling.heldOn())
            .query(Long.class)
            .single();
    for (var member : members) {
      jdbc.sql(
              """
              insert into casework.meeting_member (meeting, officer, withdrew)
              values (:meeting, :officer, :withdrew)
              """)
          .param("meeting", id)
          .param("officer", member.officer().value())
          .param("withdrew", member.withdrew())
          .update();
    }
    return id;
  }

  /** What came of the meetings on extensions of a matter, the latest last; empty of an open one. */
  public List<Optional<Outcome>> onExtensions(MatterId matter) {
    return jdbc.sql(
            """
            select outcome
              from casework.meeting
             where matter = :matter and about = 'EXTENSION'
             order by id
            """)
        .param("matter", matter.value())
        .query((row, _) -> Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf))
        .list();
  }

  public List<Meeting> ofBureau(UnitId bureau) {
    var meetings =
        jdbc.sql(
                """
                select id, bureau, about, matter, recusal, question, called_by, held_on, minutes,
                       outcome, closed_by, closed_at
                  from casework.meeting
                 where bureau = :bureau
                 order by outcome is not null, id desc
                 limit 100
                """)
            .param("bureau", bureau.value())
            .query((row, _) -> meeting(row))
            .list();
    var members = members(meetings);
    return meetings.stream()
        .map(meeting -> meeting.of(members.getOrDefault(meeting.id(), List.of())))
        .toList();
  }

  public Optional<Meeting> find(long id) {
    return jdbc.sql(
            """
            select id, bureau, about, matter, recusal, question, called_by, held_on, minutes,
                   outcome, closed_by, closed_at
              from casework.meeting
             where id = :id
            """)
        .param("id", id)
        .query((row, _) -> meeting(row))
        .optional()
        .map(meeting -> meeting.of(members(List.of(meeting)).getOrDefault(id, List.of())));
  }

  /** The meeting, held until the end of the transaction: no vote is cast while it is closed. */
  public Optional<Meeting> lock(long id) {
    return jdbc.sql("select id from casework.meeting where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  /** Casts a vote; false when this member has voted, has withdrawn, or is none. */
  public boolean vote(long meeting, OfficerId officer, Vote vote, String remark, Instant at) {
    return jdbc.sql(
                """
                update casework.meeting_member
                   set vote = :vote, remark = :remark, voted_at = :at
                 where meeting = :meeting and officer = :officer
                   and vote is null and not withdrew
                """)
            .param("meeting", meeting)
            .param("officer", officer.value())
            .param("vote", vote.name())
            .param("remark", remark)
            .param("at", utc(at))
            .update()
        == 1;
  }

  public void close(long id, Outcome outcome, String minutes, OfficerId by, Instant at) {
    jdbc.sql(
            """
            update casework.meeting
               set outcome = :outcome, minutes = :minutes, closed_by = :by, closed_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("outcome", outcome.name())
        .param("minutes", minutes)
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    return new Meeting(
        row.getLong("id"),
        new UnitId(row.getLong("bureau")),
        About.valueOf(row.getString("about")),
        optionalLong(row, "matter").map(MatterId::new),
        optionalLong(row, "recusal"),
        row.getString("question"),
        new OfficerId(row.getLong("called_by")),
        row.getObject("held_on", LocalDate.class),
        new CollectiveDecision(List.of()),
        row.getString("minutes"),
        closed(row));
  }

  private static Optional<Closed> closed(ResultSet row) throws SQLException {
    var at = optionalInstant(row, "closed_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Closed(
                Outcome.valueOf(row.getString("outcome")),
                new OfficerId(row.getLong("closed_by")),
                at.get()));
  }

  /** Those who are to decide, by the meeting. */
  private Map<Long, List<Member>> members(List<Meeting> meetings) {
    record OfMeeting(long meeting, Member member) {}
    return jdbc
        .sql(
            """
            select meeting, officer, withdrew, vote, remark
              from casework.meeting_member
             where meeting = any (:meetings)
             order by officer
            """)
        .param("meetings", meetings.stream().map(Meeting::id).toArray(Long[]::new))
        .query((row, _) ->
            new OfMeeting(
                row.getLong("meeting"),
                new Member(
                    new OfficerId(row.getLong("officer")),
                    row.getBoolean("withdrew"),
                    Optional.ofNullable(row.getString("vote")).map(Vote::valueOf),
                    row.getString("remark"))))
        .list()
        .stream()
        .collect(groupingBy(OfMeeting::meeting, mapping(OfMeeting::member, toList())));
  }
}
