package hongdun.agency.domain;

import hongdun.agency.Officer;
import hongdun.shared.BilingualText;

/** 第一责任人 — who answers for a unit, by name and post. */
public record Responsible(Officer officer, BilingualText post) {}
