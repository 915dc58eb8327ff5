package hongdun.naming.parse;

/**
 * 结尾 — where the organisation form begins.
 *
 * @param from where it begins; the end of the name when there is none
 * @param word what the dictionary says of the form
 */
record End(int from, Word word, int cost) {}
