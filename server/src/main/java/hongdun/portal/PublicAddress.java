package hongdun.portal;

/** 公开网址 — where the public reaches this server: what links in messages and QR codes begin with. */
public interface PublicAddress {
  /** The whole address of a path that begins with a slash. */
  String of(String path);
}
