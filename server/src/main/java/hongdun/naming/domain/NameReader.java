package hongdun.naming.domain;

/** 名称解析 — reads a name in its parts; any text has a reading. */
public interface NameReader {
  ParsedName read(String name);

  /** Another text when any name may be read otherwise: what was read before is out of date then. */
  default String edition() {
    return "";
  }
}
