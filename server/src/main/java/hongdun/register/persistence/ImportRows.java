package hongdun.register.persistence;

import hongdun.agency.UnitId;
import hongdun.register.FoldedName;
import hongdun.register.domain.Finding;
import hongdun.register.domain.ImportedEntity;
import hongdun.shared.Money;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * 批次入册 — a batch goes by COPY into the staging table and from there into the book by one statement
 * for each table.
 */
@Repository
public class ImportRows {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ROW = 300;
  private static final String INTO_STAGING =
      """
      copy register.import_row (line, code, name, name_key, established, region, type, capital_fen,
        authority, scope, domicile, content, marks) from stdin
      """;
  private static final String INTO_FINDINGS =
      "copy register.import_finding (import, kind, line, field, reason, value) from stdin";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  ImportRows(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.template = new JdbcTemplate(dataSource);
  }

  /**
   * The rows of a batch as COPY takes them; made before and beside the transaction.
   *
   * @param twice whether two of them have one code
   */
  public record Prepared(String rows, int count, boolean twice) {
    public static Prepared of(List<ImportedEntity> entities) {
      var text = new CopyText(entities.size() * ROW);
      var codes = new HashSet<String>(entities.size() * 2);
      boolean twice = false;
      for (var entity : entities) {
        add(text, entity);
        twice |= !codes.add(entity.code().value());
      }
      return new Prepared(text.toString(), entities.size(), twice);
    }

    private static void add(CopyText text, ImportedEntity entity) {
      text.column(entity.line())
          .column(entity.code().value())
          .column(entity.name())
          .column(new FoldedName(entity.name()).value())
          .column(entity.established())
          .column(entity.region().code())
          .column(entity.type().name())
          .column(entity.capital().map(Money::fen))
          .column(entity.authority().map(UnitId::value))
          .column(entity.scope())
          .column(entity.domicile())
          .column(JSON.writeValueAsString(content(entity)))
          .names(entity.marks())
          .end();
    }

    /** What the entry repeats of the entity, and what its source says in its own words. */
    private static Map<String, Object> content(ImportedEntity entity) {
      var content = new LinkedHashMap<String, Object>();
      content.put("name", entity.name());
      content.put("type", entity.type().name());
      entity.capital().ifPresent(capital -> content.put("capitalFen", capital.fen()));
      if (!entity.domicile().isEmpty()) {
        content.put("domicile", entity.domicile());
      }
      if (!entity.scope().isEmpty()) {
        content.put("scope", entity.scope());
      }
      content.put("line", entity.line());
      content.put("given", entity.given());
      return content;
    }
  }

  /** Puts the rows of a batch into the empty staging table. */
  public void stage(Prepared batch) {
    jdbc.sql("truncate register.import_row").update();
    copy(INTO_STAGING, batch.rows());
  }

  public void add(long id, List<Finding> findings) {
    var text = new CopyText(findings.size() * ROW);
    for (var finding : findings) {
      text.column(id)
          .column(finding.kind().name())
          .column(finding.line())
          .column(finding.field())
          .column(finding.reason().name())
          .column(finding.value())
          .end();
    }
    copy(INTO_FINDINGS, text.toString());
  }

  private void copy(String statement, String rows) {
    template.execute((java.sql.Connection connection) -> {
      try {
        return connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(statement, new StringReader(rows));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static final SetAside NOTHING = new SetAside(0, 0, 0);

  /** What became of staged rows that are not entered. */
  public record SetAside(long present, long differing, long twice) {}

  /**
   * Takes the rows out of the staging table whose code came before, in the book or in the same
   * file, and tells of those that differ.
   */
  public SetAside setAside(long id, Prepared batch) {
    if (!batch.twice() && !anyIsPresent()) {
      return NOTHING;
    }
    long twice = takeOutTwice(id);
    long differing = tellDifferences(id);
    long present = takeOutPresent();
    return new SetAside(present - differing, differing, twice);
  }

  private boolean anyIsPresent() {
    return jdbc.sql(
            """
            select exists (select
                             from register.import_row staged
                             join register.market_entity present on present.code = staged.code)
            """)
        .query(Boolean.class)
        .single();
  }

  private long takeOutTwice(long id) {
    return jdbc.sql(
            """
            with again as (
              delete from register.import_row later
               using (select line, code, row_number() over (partition by code order by line) as nth
                        from register.import_row) numbered
               where numbered.line = later.line and numbered.nth > 1
              returning later.line, later.code
            ), before as (
              delete from register.import_row later
               using register.market_entity present, register.import_batch batch
               where present.code = later.code and batch.id = present.batch and batch.import = :import
              returning later.line, later.code
            )
            insert into register.import_finding (import, kind, line, field, reason, value)
            select :import, 'REFUSED', line, 'uscc', 'CODE_TWICE', code
              from (select line, code from again union select line, code from before) both_ways
            """)
        .param("import", id)
        .update();
  }

  private long tellDifferences(long id) {
    jdbc.sql(
            """
            insert into register.import_finding (import, kind, line, field, reason, value, present)
            select :import, 'DIFFERENT', staged.line, said.field,
                   case when said.there = '' then 'BOOK_SILENT' else 'BOOK_DIFFERS' end,
                   left(said.here, 300), left(said.there, 300)
              from register.import_row staged
              join register.market_entity entity on entity.code = staged.code
              left join register.premises seat
                on seat.region = entity.region and seat.entity = entity.id and seat.kind = 'DOMICILE'
             cross join lateral (values
                   ('name', staged.name, entity.name),
                   ('established', staged.established::text, entity.established::text),
                   ('division_code', staged.region, entity.region),
                   ('type_raw', nullif(staged.type, 'NOT_STATED'),
                    case when entity.type = 'NOT_STATED' then '' else entity.type end),
                   ('capital_raw', trim_scale(staged.capital_fen / 100.0)::text,
                    coalesce(trim_scale(entity.capital_fen / 100.0)::text, '')),
                   ('business_scope', nullif(staged.scope, ''), entity.scope),
                   ('address', nullif(staged.domicile, ''), coalesce(seat.address, '')))
                   as said (field, here, there)
             where said.here <> said.there
             order by staged.line
            """)
        .param("import", id)
        .update();
    return jdbc.sql(
            """
            select count(distinct finding.line)
              from register.import_row staged
              join register.import_finding finding
                on finding.import = ? and finding.line = staged.line and finding.kind = 'DIFFERENT'
            """)
        .param(id)
        .query(Long.class)
        .single();
  }

  private long takeOutPresent() {
    return jdbc.sql(
            """
            delete from register.import_row staged
             using register.market_entity present
             where present.code = staged.code
            """)
        .update();
  }

  /** Enters what is left in the staging table; answers how many entities. */
  public long enter(long batch, Instant at) {
    long entered =
        jdbc.sql(
                """
                insert into register.market_entity (
                    region, id, code, name, division, trade_name, industry_words, form, name_key,
                    trade_name_key, type, state, capital_fen, established, authority, scope,
                    scope_items, industry, batch, marks)
                overriding system value
                select region, entity, code, name, '', '', '', '', name_key, '', type, 'NOT_STATED',
                       capital_fen, established, authority, scope, '{}', '', ?, marks
                  from register.import_row
                """)
            .param(batch)
            .update();
    jdbc.sql(
            """
            insert into register.premises (region, entity, kind, address)
            select region, entity, 'DOMICILE', domicile
              from register.import_row
             where domicile <> ''
            """)
        .update();
    jdbc.sql(
            """
            insert into register.register_entry (
                region, id, entity, kind, matter, authority, effective_on, entered_at, content)
            overriding system value
            select region, entry, entity, 'IMPORT', null, authority, established, :at, content
              from register.import_row
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into register.change (region, entity, entry)
            select region, entity, entry
              from register.import_row
             order by line
            """)
        .update();
    jdbc.sql(
            """
            insert into register.imported_on (established, authority, entities)
            select established, coalesce(authority, 0), count(*)
              from register.import_row
             group by established, coalesce(authority, 0)
                on conflict (established, authority) do update
               set entities = imported_on.entities + excluded.entities
            """)
        .update();
    return entered;
  }

  /** Whether the inverted indexes gather what is new until it is sorted in together. */
  public void gatherWords(boolean gathers) {
    jdbc.sql("select register.gather_words(?)").param(gathers).query((_, _) -> true).single();
  }

  public boolean gathersWords() {
    return jdbc.sql("select register.gathers_words()").query(Boolean.class).single();
  }

  /** The lines of the batch that were entered. */
  public Set<Long> stagedLines() {
    return new HashSet<>(jdbc.sql("select line from register.import_row").query(Long.class).list());
  }

  /** Sorts in what was gathered. */
  public void sortWordsIn() {
    jdbc.sql("select register.sort_words_in()").query(Long.class).single();
  }

  /** After so many new rows the planner has to look again; outside any transaction. */
  public void vacuum() {
    jdbc.sql(
            "vacuum (analyze) register.market_entity, register.register_entry, register.change,"
                + " register.premises, register.import_finding")
        .update();
  }
}
