package hongdun.portal;

/** 网络地址 — where the request that is being answered came from, for the logs rooms keep. */
public interface NetworkAddress {
  /** The address; empty when the server does something by itself. */
  String remote();
}
