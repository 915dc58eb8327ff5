package hongdun.agency.domain;

import hongdun.shared.Region;

/** 街道、乡镇 — a street or town by its nine digits. */
public record Town(String code, String name, Region region) {}
