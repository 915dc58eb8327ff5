package hongdun.casework.domain;

import java.time.Instant;
import java.util.List;

/** 告知 — what a party was told, and whether a message went out with it. */
public record GivenNotice(
    Instant at, String subjectKey, String bodyKey, List<String> arguments, boolean sent) {}
