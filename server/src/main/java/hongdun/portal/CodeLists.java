package hongdun.portal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** 代码表读取 — the lists as they hold; a change is seen by the very next request on every node. */
public interface CodeLists {
  /** Every entry of a list that holds, held or will hold on some day, by code and day. */
  List<CodeEntry> entries(String list);

  /** What a room makes of a list, made once and kept until the list changes. */
  <T> Supplier<T> view(String list, Function<List<CodeEntry>, T> made);
}
