package hongdun.registration.domain;

import java.util.OptionalLong;

/**
 * 已交材料 — a file handed in for a material, or that an officer saw the original.
 *
 * @param attachment the file's id, empty when the original was seen
 */
public record HandedInPaper(long id, String material, OptionalLong attachment) {}
