package hongdun.figures;

/**
 * 开放数据来源 — public facts of a room that leave as files every day; a room declares each as a bean,
 * and a data set of the dictionary for its rows.
 */
public interface OpenDataSource {
  /** What its files begin with: entities. */
  String id();

  /** The key of what it is called. */
  String titleKey();

  /** The record of a row; its components are the columns. */
  Class<? extends Record> row();

  /** Hands on every row as of the current transaction, without keeping any. */
  void write(Rows rows);

  /** Takes the rows. */
  interface Rows {
    void add(Record row);
  }
}
