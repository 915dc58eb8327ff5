package hongdun.agency;

/**
 * 工作人员 — an officer as others may know him.
 *
 * @param number the staff number shown to the public
 */
public record Officer(OfficerId id, String name, String number) {}
