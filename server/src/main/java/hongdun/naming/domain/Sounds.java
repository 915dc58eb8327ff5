package hongdun.naming.domain;

/**
 * 读音 — how characters are pronounced, without tones: every reading that is in use, the likeliest
 * first. What has no reading sounds only like itself.
 */
public interface Sounds {
  /** The syllables of a character, each as a number; there is always one. Never written to. */
  int[] of(int codePoint);
}
