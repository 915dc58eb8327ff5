package hongdun.registration.domain;

import java.util.regex.Pattern;

/** 联系方式 — a mobile number of eleven digits or an e-mail address: where codes and news are sent. */
public final class Contact {
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private Contact() {}

  public static boolean isOne(String typed) {
    return MOBILE.matcher(typed).matches() || MAIL.matcher(typed).matches();
  }
}
