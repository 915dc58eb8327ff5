package hongdun.registration.domain;

import java.util.OptionalLong;

/**
 * 纸质签署 — that a signatory signs a text on paper, to be checked by an officer before acceptance.
 *
 * @param attachment the scan, empty when the paper itself is brought
 */
public record SignedPaper(long id, String signatory, OptionalLong attachment) {}
