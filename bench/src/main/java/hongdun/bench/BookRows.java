package hongdun.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;

/**
 * 登记簿数据 — many entities written by COPY as the book keeps them, with domicile, entry and head;
 * names are made of places, two or three characters, trades and forms, some of them far more often
 * than others, as in any city.
 */
final class BookRows {
  private static final long BASE = 2_000_000_000L;
  private static final int CHUNK = 20_000;
  private static final int DAYS = 14_000;
  private static final LocalDate LAST = LocalDate.of(2026, 11, 19);
  private static final List<String> PLACES = List.of("成都", "成都市", "四川", "四川省", "");
  private static final List<String> TRADES =
      List.of(
          "科技", "商贸", "餐饮管理", "建筑工程", "文化传播", "信息技术", "贸易", "企业管理咨询", "装饰工程", "食品", "物流", "教育咨询",
          "广告", "农业开发", "机械设备", "医疗器械", "房地产开发", "酒店管理", "汽车服务", "旅行社");
  private static final List<String> FORMS =
      List.of("有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司", "经营部", "店", "合作社", "有限公司分公司");
  private static final List<String> TYPES =
      List.of(
          "LLC",
          "LLC",
          "LLC",
          "LLC",
          "CLS",
          "INDIVIDUAL_HOUSEHOLD",
          "INDIVIDUAL_HOUSEHOLD",
          "FARMER_COOP",
          "BRANCH");
  private static final int FIRST_CHARACTER = 0x4E00;
  private static final int CHARACTERS = 6_000;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private final Connection connection;
  private final Random chance = new Random(20261122);
  private final List<Bureau> bureaus;
  private final List<String> indexes;
  private long written;

  BookRows(Connection connection) throws SQLException {
    this.connection = connection;
    this.bureaus = bureaus();
    this.indexes =
        texts(
            """
            select indexdef
              from pg_indexes
             where schemaname = 'register'
               and tablename = 'market_entity'
               and indexdef not like 'CREATE UNIQUE%'
            """);
  }

  private record Bureau(long id, String region) {}

  /** A code and a name that were written, to be asked for. */
  record Written(String code, String name) {}

  /** Writes until there are so many; the indexes are made anew when that is quicker. */
  List<Written> fill(long entities) throws SQLException, IOException {
    boolean anew = entities - written > CHUNK;
    if (anew) {
      for (var index :
          texts(
              "select indexname from pg_indexes where schemaname = 'register'"
                  + " and tablename = 'market_entity' and indexdef not like 'CREATE UNIQUE%'")) {
        run("drop index register." + index);
      }
    }
    var some = new ArrayList<Written>();
    while (written < entities) {
      some.addAll(chunk((int) Math.min(CHUNK, entities - written)));
    }
    if (anew) {
      for (var index : indexes) {
        run(index);
      }
    }
    run("vacuum analyze");
    return some;
  }

  private List<Written> chunk(int count) throws SQLException, IOException {
    var tables = new Tables();
    var some = new ArrayList<Written>();
    for (int i = 0; i < count; i++) {
      var one = entity(tables);
      if (i % 100 == 0) {
        some.add(one);
      }
    }
    copy(
        "register.market_entity (region, id, code, name, division, trade_name, industry_words,"
            + " form, name_key, trade_name_key, type, state, freed, legal_representative,"
            + " capital_fen, established, authority, scope, scope_items, industry)",
        tables.entities);
    copy("register.premises (region, entity, kind, address)", tables.premises);
    copy("register.person (region, id, entity, name)", tables.people);
    copy(
        "register.register_entry (region, entity, kind, matter, authority, effective_on,"
            + " entered_at, content)",
        tables.entries);
    return some;
  }

  private static final class Tables {
    private final StringBuilder entities = new StringBuilder();
    private final StringBuilder premises = new StringBuilder();
    private final StringBuilder people = new StringBuilder();
    private final StringBuilder entries = new StringBuilder();
  }

  private Written entity(Tables tables) {
    long id = BASE + written++;
    var bureau = bureaus.get(often(bureaus.size()));
    var place = PLACES.get(often(PLACES.size()));
    var own = character() + character() + (chance.nextInt(3) == 0 ? character() : "");
    var trade = TRADES.get(often(TRADES.size()));
    int kind = chance.nextInt(FORMS.size());
    var form = FORMS.get(kind);
    var name = place + own + trade + form;
    var code = code(kind, bureau.region(), id - BASE);
    var established = LAST.minusDays(often(DAYS)).toString();
    boolean gone = chance.nextInt(4) == 0;
    row(
        tables.entities,
        bureau.region(),
        Long.toString(id),
        code,
        name,
        place,
        own,
        trade,
        form,
        name,
        own,
        TYPES.get(kind),
        gone ? "DEREGISTERED" : "ACTIVE",
        gone ? LAST.toString() : "\\N",
        Long.toString(id),
        Long.toString(100_000L * (1 + chance.nextInt(10_000))),
        established,
        Long.toString(bureau.id()),
        "技术服务；日用百货销售；企业管理咨询；会议及展览服务。",
        "{技术服务}",
        "%04d".formatted(100 + chance.nextInt(9_600)));
    row(
        tables.premises,
        bureau.region(),
        Long.toString(id),
        "DOMICILE",
        "四川省成都市人民路" + (1 + chance.nextInt(900)) + "号");
    row(tables.people, bureau.region(), Long.toString(id), Long.toString(id), character() + "某");
    row(
        tables.entries,
        bureau.region(),
        Long.toString(id),
        "ESTABLISHMENT",
        "0",
        Long.toString(bureau.id()),
        established,
        established,
        "{\"name\": \"%s\"}".formatted(name));
    return new Written(code, name);
  }

  private static void row(StringBuilder table, String... cells) {
    table.append(String.join("\t", cells)).append('\n');
  }

  /** The first of a choice far more often than the last, as the square of chance. */
  private int often(int choices) {
    var part = chance.nextDouble();
    return (int) (part * part * choices);
  }

  private String character() {
    return Character.toString(FIRST_CHARACTER + often(CHARACTERS));
  }

  /** A valid code (GB 32100-2015): category, division, a body that counts up, and both checks. */
  private static String code(int kind, String region, long number) {
    var body = new StringBuilder("MB");
    long rest = number * 7_919 % 887_503_681L;
    for (int i = 0; i < 6; i++) {
      body.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
      rest /= ALPHABET.length();
    }
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Character.digit(body.charAt(i), 36);
    }
    int inner = 11 - sum % 11;
    var code =
        (TYPES.get(kind).equals("INDIVIDUAL_HOUSEHOLD") ? "92" : "91")
            + region
            + body
            + (inner == 10 ? "X" : Integer.toString(inner % 11));
    int outer = 0;
    int weight = 1;
    for (int i = 0; i < code.length(); i++) {
      outer += weight * ALPHABET.indexOf(code.charAt(i));
      weight = weight * 3 % 31;
    }
    return code + ALPHABET.charAt((31 - outer % 31) % 31);
  }

  private void copy(String table, StringBuilder rows) throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "copy " + table + " from stdin",
            new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private List<Bureau> bureaus() throws SQLException {
    var found = new ArrayList<Bureau>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select id, region
                  from agency.unit
                 where bureau = id and level = 'COUNTY' and region like '5101%'
                 order by region
                """)) {
      while (rows.next()) {
        found.add(new Bureau(rows.getLong("id"), rows.getString("region")));
      }
    }
    return List.copyOf(found);
  }

  private List<String> texts(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return List.copyOf(found);
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
