package hongdun.registration.persistence;

import hongdun.portal.SealedRows.Count;
import hongdun.registration.ApplicationId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 申请书密封 — the answers of applications and submissions by the keys of their numbers. */
@Repository
public class SealedDrafts {
  private final JdbcClient jdbc;
  private final Drafts drafts;

  SealedDrafts(JdbcClient jdbc, Drafts drafts) {
    this.jdbc = jdbc;
    this.drafts = drafts;
  }

  public List<Count> applications() {
    return jdbc.sql(
            """
            select sealed_key as key, count(*) as rows
              from registration.application
             where sealed_key is not null
             group by sealed_key
            """)
        .query((row, _) -> new Count(row.getInt("key"), row.getLong("rows")))
        .list();
  }

  public List<Count> submissions() {
    return jdbc.sql(
            """
            select sealed_key as key, count(*) as rows
              from registration.submission
             where sealed_key is not null
             group by sealed_key
            """)
        .query((row, _) -> new Count(row.getInt("key"), row.getLong("rows")))
        .list();
  }

  /** Answers of an application, with the number of the submission they were handed in with. */
  private record Row(ApplicationId application, int number, String draft) {}

  /** Seals the numbers of some applications anew that are not under a key; answers how many. */
  public int renewApplications(int newest, int most, int passedOver) {
    var rows =
        jdbc.sql(
                """
                select id, 0 as number, draft
                  from registration.application
                 where sealed_key < :newest
                 order by sealed_key, id
                 limit :most offset :passedOver
                   for update
                """)
            .param("newest", newest)
            .param("most", most)
            .param("passedOver", passedOver)
            .query((row, _) ->
                new Row(new ApplicationId(row.getLong("id")), 0, row.getString("draft")))
            .list();
    var anew = anew(rows);
    jdbc.sql(
            """
            update registration.application
               set draft = cast(row.draft as jsonb), sealed_key = row.key
              from unnest(cast(:ids as bigint[]), cast(:drafts as text[]), cast(:keys as integer[]))
                   as row (id, draft, key)
             where application.id = row.id
            """)
        .param("ids", rows.stream().map(row -> row.application().value()).toArray(Long[]::new))
        .param("drafts", anew.stream().map(Drafts.Stored::json).toArray(String[]::new))
        .param("keys", anew.stream().map(Drafts.Stored::key).toArray(Integer[]::new))
        .update();
    return rows.size();
  }

  /** The same for submissions, whose text and hash stay. */
  public int renewSubmissions(int newest, int most, int passedOver) {
    var rows =
        jdbc.sql(
                """
                select application, number, draft
                  from registration.submission
                 where sealed_key < :newest
                 order by sealed_key, application, number
                 limit :most offset :passedOver
                   for update
                """)
            .param("newest", newest)
            .param("most", most)
            .param("passedOver", passedOver)
            .query((row, _) ->
                new Row(
                    new ApplicationId(row.getLong("application")),
                    row.getInt("number"),
                    row.getString("draft")))
            .list();
    var anew = anew(rows);
    jdbc.sql(
            """
            update registration.submission
               set draft = cast(row.draft as jsonb), sealed_key = row.key
              from unnest(cast(:ids as bigint[]), cast(:numbers as integer[]),
                          cast(:drafts as text[]), cast(:keys as integer[]))
                   as row (application, number, draft, key)
             where submission.application = row.application
               and submission.number = row.number
            """)
        .param("ids", rows.stream().map(row -> row.application().value()).toArray(Long[]::new))
        .param("numbers", rows.stream().map(Row::number).toArray(Integer[]::new))
        .param("drafts", anew.stream().map(Drafts.Stored::json).toArray(String[]::new))
        .param("keys", anew.stream().map(Drafts.Stored::key).toArray(Integer[]::new))
        .update();
    return rows.size();
  }

  /** 申请书一经提交即为原件: nothing but the numbers is written anew, not even in another form. */
  private List<Drafts.Stored> anew(List<Row> rows) {
    return rows.stream().map(row -> drafts.sealedAnew(row.application(), row.draft())).toList();
  }
}
