package hongdun.portal;

/** 公开网址 — where the public reaches this server: what links in messages and QR codes begin with. */
public interface PublicAddress {
  /** The whole address of a path that begins with a slash. */
  String of(String path);

  /**
   * Whether that address will still be right tomorrow: a bureau's own server knows it only if it is
   * told, and what is printed with a wrong one stays wrong for ever.
   */
  boolean isSettled();

  /** Whether the public comes by HTTPS alone, as the address that is set says. */
  boolean isEncrypted();
}
