package hongdun.registration.domain;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * 已交材料 — a file handed in for a material, or that an officer saw the original.
 *
 * @param attachment the file's id, empty when the original was seen
 * @param seenBy the officer who saw the original, empty for a file
 */
public record HandedInPaper(
    long id, String material, OptionalLong attachment, OptionalLong seenBy, Instant addedAt) {}
