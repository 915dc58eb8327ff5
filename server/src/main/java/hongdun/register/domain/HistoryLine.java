package hongdun.register.domain;

import hongdun.register.RegisterEntry;
import java.time.LocalDate;

/** 登记记录 — one line of an entity's public history. */
public record HistoryLine(RegisterEntry.Kind kind, LocalDate on) {}
