package hongdun.agency.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.agency.domain.TaskGroup;
import hongdun.agency.domain.TaskGroup.Kind;
import hongdun.agency.domain.TaskGroup.Member;
import hongdun.agency.domain.TaskGroup.Part;
import hongdun.shared.BilingualText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 小组专班表 — leading groups and task forces with their members. */
@Repository
public class TaskGroups {
  private final JdbcClient jdbc;

  TaskGroups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A group that is set up. */
  public record Founding(
      UnitId bureau,
      Kind kind,
      BilingualText name,
      String duty,
      String document,
      UnitId office,
      LocalDate from,
      Optional<LocalDate> until) {}

  public long add(Founding group, OfficerId by, Instant at) {
    return jdbc.sql(
            """
            insert into agency.task_group (bureau, kind, name_zh, name_en, duty, document, office,
                                           from_day, until_day, founded_by, founded_at)
            values (:bureau, :kind, :zh, :en, :duty, :document, :office, :from, :until, :by, :at)
            returning id
            """)
        .param("bureau", group.bureau().value())
        .param("kind", group.kind().name())
        .param("zh", group.name().zh())
        .param("en", group.name().en())
        .param("duty", group.duty())
        .param("document", group.document())
        .param("office", group.office().value())
        .param("from", group.from())
        .param("until", group.until().orElse(null))
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  public long addMember(
      long group, OfficerId officer, Part part, LocalDate from, Optional<LocalDate> until) {
    return jdbc.sql(
            """
            insert into agency.group_member (task_group, officer, part, from_day, until_day)
            values (:group, :officer, :part, :from, :until)
            returning id
            """)
        .param("group", group)
        .param("officer", officer.value())
        .param("part", part.name())
        .param("from", from)
        .param("until", until.orElse(null))
        .query(Long.class)
        .single();
  }

  /** Ends a membership; false when it has ended already or is of another group. */
  public boolean endMember(long group, long member, LocalDate last) {
    return jdbc.sql(
                """
                update agency.group_member
                   set until_day = greatest(from_day - 1, cast(:last as date))
                 where id = :member
                   and task_group = :group
                   and (until_day is null or until_day > cast(:last as date))
                """)
            .param("member", member)
            .param("group", group)
            .param("last", last)
            .update()
        == 1;
  }

  /** Ends a group with a last day, and everybody's part in it. */
  public boolean end(long group, LocalDate last) {
    jdbc.sql(
            """
            update agency.group_member
               set until_day = greatest(from_day - 1, cast(:last as date))
             where task_group = :group
               and (until_day is null or until_day > cast(:last as date))
            """)
        .param("group", group)
        .param("last", last)
        .update();
    return jdbc.sql(
                """
                update agency.task_group
                   set until_day = greatest(from_day - 1, cast(:last as date))
                 where id = :group
                   and (until_day is null or until_day > cast(:last as date))
                """)
            .param("group", group)
            .param("last", last)
            .update()
        == 1;
  }

  /** The group, held until the end of the transaction. */
  public Optional<TaskGroup> lock(long id) {
    return jdbc.sql(
            """
            select id, bureau, kind, name_zh, name_en, duty, document, office, from_day, until_day
              from agency.task_group
             where id = ?
               for update
            """)
        .param(id)
        .query((row, _) -> group(row))
        .optional()
        .map(group -> group.of(members(List.of(group)).getOrDefault(id, List.of())));
  }

  /** The groups of a bureau, those that last first. */
  public List<TaskGroup> ofBureau(UnitId bureau) {
    var groups =
        jdbc.sql(
                """
                select id, bureau, kind, name_zh, name_en, duty, document, office, from_day, until_day
                  from agency.task_group
                 where bureau = ?
                 order by until_day is not null, until_day desc, id desc
                """)
            .param(bureau.value())
            .query((row, _) -> group(row))
            .list();
    var members = members(groups);
    return groups.stream()
        .map(group -> group.of(members.getOrDefault(group.id(), List.of())))
        .toList();
  }

  /** The members of groups, by the group; those who are in it first. */
  private Map<Long, List<Member>> members(List<TaskGroup> groups) {
    record OfGroup(long group, Member member) {}
    return jdbc
        .sql(
            """
            select m.task_group, m.id as member, o.id, o.name, o.number, m.part, m.from_day,
                   m.until_day
              from agency.group_member m
              join agency.officer o on o.id = m.officer
             where m.task_group = any (?)
             order by m.until_day is not null,
                      array_position(array['CHAIR', 'DEPUTY', 'OFFICE_HEAD', 'MEMBER'], m.part),
                      o.number
            """)
        .param(groups.stream().map(TaskGroup::id).toArray(Long[]::new))
        .query((row, _) ->
            new OfGroup(
                row.getLong("task_group"),
                new Member(
                    row.getLong("member"),
                    Officers.officer(row),
                    Part.valueOf(row.getString("part")),
                    row.getObject("from_day", LocalDate.class),
                    Optional.ofNullable(row.getObject("until_day", LocalDate.class)))))
        .list()
        .stream()
        .collect(groupingBy(OfGroup::group, mapping(OfGroup::member, toList())));
  }

  private static TaskGroup group(ResultSet row) throws SQLException {
    return new TaskGroup(
        row.getLong("id"),
        new UnitId(row.getLong("bureau")),
        Kind.valueOf(row.getString("kind")),
        new BilingualText(row.getString("name_zh"), row.getString("name_en")),
        row.getString("duty"),
        row.getString("document"),
        new UnitId(row.getLong("office")),
        row.getObject("from_day", LocalDate.class),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
        List.of());
  }
}
