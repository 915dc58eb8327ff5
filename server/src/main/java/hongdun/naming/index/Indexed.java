package hongdun.naming.index;

import hongdun.naming.domain.ComparedName;
import hongdun.naming.domain.StandingName;

/** 入库名称 — a name that counts, and how it is compared. */
public record Indexed(StandingName standing, ComparedName compared) {}
