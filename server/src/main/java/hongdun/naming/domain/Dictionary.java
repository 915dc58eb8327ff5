package hongdun.naming.domain;

/**
 * 词典版本 — the words, place names and characters the rules know on a day.
 *
 * @param edition under which words and place names are stored: the same for the same contents
 */
public record Dictionary(WordLists words, Gazetteer gazetteer, Glyphs glyphs, String edition) {}
