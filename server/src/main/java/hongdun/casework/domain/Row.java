package hongdun.casework.domain;

import hongdun.casework.Procedure.By;
import hongdun.shared.LegalBasis;

/** 流程行 — one row of a procedure's table, its stages and step by their names. */
public record Row(
    String from, String step, String to, By by, LegalBasis basis, boolean restartsClock) {}
