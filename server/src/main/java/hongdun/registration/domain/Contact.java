package hongdun.registration.domain;

import java.util.regex.Pattern;

/** 联系方式 — a mobile number of eleven digits or an e-mail address: where codes and news are sent. */
public final class Contact {
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  /** 区号和固定电话: 028-86660000, with or without the hyphen and an extension. */
  private static final Pattern LANDLINE =
      Pattern.compile("0[1-9][0-9]{1,2}-?[2-9][0-9]{6,7}(-[0-9]{1,6})?");

  private Contact() {}

  /** A telephone to call, where no code is sent: a mobile, or a landline with its area code. */
  public static boolean isPhone(String typed) {
    return MOBILE.matcher(typed).matches() || LANDLINE.matcher(typed).matches();
  }

  public static boolean isOne(String typed) {
    return MOBILE.matcher(typed).matches() || MAIL.matcher(typed).matches();
  }
}
