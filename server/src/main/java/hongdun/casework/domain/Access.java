package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import java.time.Instant;

/** 查阅登记 — who searched, read across bureaus or took a list away. */
public record Access(Instant at, OfficerId officer, UnitId unit, Kind kind, String what) {
  /** How personal data or a list was reached. */
  public enum Kind {
    /** 查找: by anything else, or in vain. */
    SEARCH,
    /** 按姓名查找. */
    SEARCH_PERSON,
    /** 按电话查找. */
    SEARCH_PHONE,
    /** 跨机关查阅: an officer of another bureau, or a supervisor, opened the matter. */
    READ,
    EXPORT_CSV,
    EXPORT_XLSX
  }
}
