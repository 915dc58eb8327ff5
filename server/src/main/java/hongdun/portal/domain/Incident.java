package hongdun.portal.domain;

import java.time.Instant;

/** 异常 — something that broke. */
public record Incident(String number, Instant at, String route, String failure) {}
