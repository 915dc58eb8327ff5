package hongdun.naming.parse;

/**
 * 分支切分 — where the name of the enterprise itself ends; what follows is its branch.
 *
 * @param end behind the last letter of the enterprise's own name
 */
record Cut(int end, int cost) {}
