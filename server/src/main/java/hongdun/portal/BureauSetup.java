package hongdun.portal;

import hongdun.shared.Shortcoming;
import java.util.List;

/**
 * 初次设置 — makes the bureau and its first three administrators in an installation of one's own; the
 * room that knows bureaus implements it. While it is needed every page leads to it.
 */
public interface BureauSetup {
  boolean needed();

  /** What is wrong with it beyond what is missing; makes nothing. */
  default List<Shortcoming> faultsOf(FirstBureau bureau) {
    return List.of();
  }

  /** Makes everything, or says everything that is missing; then nothing is made. */
  List<Shortcoming> setUp(FirstBureau bureau);

  /**
   * What the first page asks. Its fields are name, name-en, short-name, division, seal, and for
   * each administrator system-name, system-sign-in, system-password and so on.
   *
   * @param shortName the characters numbers of papers begin with
   * @param division the six digits of its administrative division
   * @param sealText the words of its seal
   */
  record FirstBureau(
      String name,
      String nameInEnglish,
      String shortName,
      String division,
      String sealText,
      Administrator system,
      Administrator security,
      Administrator audit) {}

  /** 管理员 — one of the three administrators, who may never be one person. */
  record Administrator(String name, String signInName, String password) {}
}
