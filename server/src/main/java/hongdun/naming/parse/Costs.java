package hongdun.naming.parse;

import java.util.Set;

/**
 * 权衡 — how unlikely each part of a reading is; the sum ranks the readings. The numbers were weighed
 * by hand on the labelled names that are for tuning.
 */
final class Costs {
  static final int TOWN_OF_CITY = 8;

  /** A place behind the industry and before the form: 移动通信集团四川有限公司. */
  static final int PLACE_BEHIND = 4;

  static final int PLACE_BEHIND_AND_FRONT = 12;
  static final int NO_TRADE_NAME = 80;
  static final int CONNECTED = 2;
  static final int NEVER = 10_000;

  private static final int[] TRADE_NAME = {NO_TRADE_NAME, 58, 0, 8, 13, 31, 38, 50};
  private static final int LONG_TRADE_NAME = 58;
  private static final int FOREIGN_TRADE_NAME = 15;

  /** The letters with which foreign names are usually written. */
  private static final String SOUNDING =
      "斯尔特克姆德拉尼罗西卡诺维奥布莱迪芬格费雷伊埃亚科托洛瑞普顿蒂菲安娜丽莎弗兰达巴曼琳娅莫欧里柯瑟茨森伦迈泽勃朗佩塞萨阿凯";

  private static final int EACH_MORE = 5;

  /** The letters people like in trade names, hardly ever the first of a product's. */
  private static final String LIKED =
      "鑫源达盛兴隆泰丰顺瑞祥和昌荣恒信诚博嘉宏伟佳康福禄宝玉龙凤天旺发财富贵吉利亿万百千众汇聚润泽晟睿铭哲雅韵轩宇辰逸翔腾飞跃辉煌耀亨裕庆茂林森时代印象典界华海安云东大中金星长斯"
          + "风山方永江人新光三尔通平太朗国西禾红德世元特南普白农川同一阳石远紫荃家鼎商来彩钧陶瀚合栖堂州日广桥业银四京沃香榕升临水九乐瑾瑜桐明七洋漱亚帆岭地晴沐邦科弘赫叶霜"
          + "工溪语北驰峪启味美旗春翊基茗芷若蓝松建缘湖沙民骏巧威欧虹奇雨青进顿朴杏吴宁纪曙上绿智未二鹭锦城马正樾河莱毅维第朝思巴子滨友月诺迈砚池妈李化雪域燕六阿心拉因曼成孙"
          + "娘鸣鹿昭程间招苏创哈墨之步可岚生谊寨沟爱小线章卫重如申洲双泓恺邮政汀兰耳易事野谷贝曲好都庄贤讯怀澄胜多布卡勃锋首旅芯优滋格塔登奥老头满禧前深刘记杨顶夏里娜克碧韦"
          + "季张只丽迪涧热设徐徽府八今井魏健坚振局泊狮赵复祁连仁圣珠樱赣先导娃原软片癀仔冯胖全郎伊鸟渝鸿晶鞍鲁能波板度伦勇学宜帝杰浙尼索埃底捞在冀豆郑氏际链麦锣卓策扬游花珑"
          + "玲鲸为比悦微别五岛豪夫门杭想立罗狼匹";

  private static final Set<String> LEANING =
      Set.of("制品", "设备", "服务", "配件", "用品", "器材", "产品", "部件", "器具");

  private Costs() {}

  /** What is said against passing by a place with which a name begins. */
  static int skipping(Word word) {
    if (word.is(Word.FRONT)) {
      return 45;
    }
    if (word.is(Word.COUNTRY)) {
      return 10;
    }
    if (!word.is(Word.DIVISION)) {
      return 0;
    }
    boolean ambiguous = word.is(Word.OTHER_MEANING);
    int most = 0;
    for (var place : word.places()) {
      int here;
      if (place.full()) {
        here = 45;
      } else if (!place.isCounty()) {
        here = ambiguous ? 14 : 20;
      } else if (place.district()) {
        here = ambiguous ? 0 : 4;
      } else {
        here = ambiguous ? 1 : 12;
      }
      most = Math.max(most, here);
    }
    return most;
  }

  /** A place in front, or behind a higher one. */
  static int front(Word word, Place place, boolean below) {
    if (word.is(Word.FRONT)) {
      return 0;
    }
    if (word.is(Word.COUNTRY)) {
      return 4;
    }
    if (place.full()) {
      return 0;
    }
    if (!place.isCounty()) {
      return (word.is(Word.OTHER_MEANING) ? 5 : 0) + (place.isProvince() ? 2 : 3);
    }
    int ambiguous = word.is(Word.OTHER_MEANING) ? 14 : 0;
    if (place.district()) {
      return ambiguous + (below ? 5 : 12);
    }
    return ambiguous + (below ? 4 : 5);
  }

  /** A province or a city, or any division with its kind: unlikely to be part of another word. */
  static boolean isCommonPlace(Word word) {
    if (!word.is(Word.DIVISION) || word.is(Word.OTHER_MEANING)) {
      return false;
    }
    for (var place : word.places()) {
      if (place.full() || !place.isCounty()) {
        return true;
      }
    }
    return false;
  }

  static int zone(int distance) {
    return 1 + 2 * distance;
  }

  /**
   * A town's last letter; −1 when the letter is of no town.
   *
   * @param end where the division before it ends
   */
  static int town(char[] folded, int at, int end) {
    int stem = at - end;
    int kind;
    switch (folded[at]) {
      case '镇' -> kind = 2;
      case '乡' -> kind = at + 1 < folded.length && folded[at + 1] == '镇' ? 40 : 4;
      case '街' -> {
        if (at + 1 >= folded.length || folded[at + 1] != '道') {
          return -1;
        }
        kind = 1;
      }
      case '村' -> kind = 12;
      default -> {
        return -1;
      }
    }
    return kind + (stem == 1 ? 8 : stem == 2 ? 0 : 3 * (stem - 2));
  }

  /**
   * A trade name by its length, a run of Latin letters or digits counted as two.
   *
   * @param sounded how many of its letters are such as foreign names are written with
   */
  static int tradeName(int length, int sounded) {
    if (length > 4 && 2 * sounded > length) {
      return FOREIGN_TRADE_NAME + 4 * (length - 5);
    }
    return length < TRADE_NAME.length
        ? TRADE_NAME[length]
        : LONG_TRADE_NAME + EACH_MORE * (length - TRADE_NAME.length);
  }

  /** A trade name that is a word of the dictionary. */
  static int tradeNameIs(Word word) {
    if (word.is(Word.INDUSTRY)) {
      return 36;
    }
    int cost = word.is(Word.QUALIFIER) ? 20 : 0;
    if (word.is(Word.DIVISION)) {
      boolean full = false;
      for (var place : word.places()) {
        full |= place.full();
      }
      cost += full ? 40 : 0;
    } else if (word.is(Word.FRONT | Word.COUNTRY)) {
      cost += 20;
    }
    return cost;
  }

  /** One word of an industry wording. */
  static int inChain(Word word, boolean last) {
    if (word.is(Word.INDUSTRY)) {
      return 2;
    }
    if (word.is(Word.QUALIFIER)) {
      return last ? 7 : 3;
    }
    if (word.is(Word.GROUP)) {
      return 2;
    }
    return last ? 6 : 14;
  }

  /** 制品, 设备 …: words before which it is usually said of what. */
  static int beginsChain(char first, char second) {
    return LEANING.contains("" + first + second) ? 18 : 0;
  }

  /** A name that says no industry. */
  static int noIndustry(Word form) {
    if (form.is(Word.COMPANY | Word.GROUP) || form.kinds() == 0) {
      return 9;
    }
    return form.is(Word.SHOP) ? 4 : 3;
  }

  /**
   * Letters between the trade name and a known industry wording that no dictionary knows.
   *
   * @param things whether all of them are letters of things and works rather than of trade names
   */
  static int unknown(int length, boolean things) {
    if (things && length > 1) {
      return 9 + length;
    }
    return (length == 1 ? 28 : 23) + 3 * length;
  }

  /** A form at the end that is one letter only. */
  static int shortForm(char letter) {
    return switch (letter) {
      case '店', '厂', '部' -> 0;
      case '馆', '行', '场', '站', '社', '队', '所', '院' -> 2;
      default -> 9;
    };
  }

  /** Whether a letter is such as people like in trade names. */
  static boolean isLiked(char letter) {
    return LIKED.indexOf(letter) >= 0;
  }

  static boolean sounds(char letter) {
    return SOUNDING.indexOf(letter) >= 0;
  }

  /** A word of two letters that no list has but ends as industries do: 锂业; not 伟业. */
  static int likeIndustry(char first, char second) {
    return second == '业' && "伟宏鸿兴基大创建立诚恒弘盛敬乐功事隆昌泰永开毕学企营商专就".indexOf(first) < 0 ? 8 : NEVER;
  }
}
