package org.tenon.customer.internal;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The first letters of the pinyin of Chinese words: {@code "上海机械"} is {@code "shjx"}.
 *
 * <p>GB 2312-80 lists its 3,755 common characters (rows 16 to 55) in the order of their pinyin, so that the first character of
 * each letter, as the standard has it, tells all others; the encoding that Java knows them in is GB 18030, which has them where
 * GB 2312 had them. The 3,008 rarer ones are listed by radical and have no initial here. A character with several readings has
 * the one that the standard sorts it under, save in the words below.
 */
final class PinyinInitials {

    private static final Charset GB = Charset.forName("GB18030");
    /** The first characters of a, b, c ...; no syllable begins with i, u or v. */
    private static final String FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";

    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    private static final int AFTER_LAST = 0xD7FA;

    /** What companies' names have that is read otherwise than the standard sorts it. */
    private static final String[][] READ_OTHERWISE = {
        {"银行", "yh"}, {"商行", "sh"}, {"行业", "hy"}, {"重庆", "cq"}, {"重工", "zg"}
    };

    private PinyinInitials() {}

    /** Empty when a text has no two common Chinese characters next to each other. */
    static Optional<String> of(String text) {
        String known = text;
        for (String[] word : READ_OTHERWISE) {
            known = known.replace(word[0], word[1]);
        }
        StringBuilder initials = new StringBuilder();
        boolean chinese = false;
        for (int i = 0; i < known.length(); i++) {
            char letter = initial(known.charAt(i));
            chinese |= letter != known.charAt(i);
            initials.append(letter);
        }
        return chinese && !initials.toString().equals(text) ? Optional.of(initials.toString()) : Optional.empty();
    }

    /** The initial of a common character; every other one stays as it is. */
    private static char initial(char character) {
        int code = code(character);
        if (code < code(FIRST.charAt(0)) || code >= AFTER_LAST) {
            return character;
        }
        int letter = LETTERS.length() - 1;
        while (code < code(FIRST.charAt(letter))) {
            letter--;
        }
        return LETTERS.charAt(letter);
    }

    private static int code(char character) {
        byte[] bytes = String.valueOf(character).getBytes(GB);
        return bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF) : 0;
    }
}
