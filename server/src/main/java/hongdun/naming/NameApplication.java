package hongdun.naming;

/**
 * 名称申报 — where an application begins that bears a name somebody found free; the room that takes
 * such applications implements it.
 */
public interface NameApplication {
  /** The address at which one applies with this name. */
  String path(NameParts name);
}
