package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.persistence.SearchText;

/**
 * Customers as companies have them: some words in nearly all names, most in few; German, French, Polish and Chinese. The same for
 * the same number.
 */
final class MadeUpCustomers {

    private static final List<String> FORMS =
            List.of("GmbH", "GmbH", "GmbH", "GmbH & Co. KG", "AG", "Ltd.", "SARL", "S.A.", "Sp. z o.o.", "e.K.");
    private static final List<String> TRADES = List.of(
            "Maschinenbau",
            "Elektrotechnik",
            "Logistik",
            "Bau",
            "Großhandel",
            "Möbel",
            "Solar",
            "Medizintechnik",
            "Lebensmittel",
            "Bäckerei",
            "Énergie",
            "Textil",
            "Druckerei",
            "Spedition",
            "Software",
            "Anlagenbau");
    private static final List<String> TOWNS = List.of(
            "Hamburg",
            "Köln",
            "München",
            "Zürich",
            "Wien",
            "Genève",
            "Łódź",
            "Kraków",
            "Essen",
            "Bremen",
            "Lyon",
            "Besançon",
            "Aarhus",
            "Malmö",
            "Göttingen",
            "Nürnberg",
            "Saarbrücken",
            "Würzburg",
            "Jena",
            "Basel");
    private static final List<String> SYLLABLES = List.of(
            "ba", "ber", "bö", "da", "del", "en", "fel", "ga", "grü", "han", "hei", "ka", "kel", "kro", "la", "lin",
            "ma", "mei", "mül", "na", "neu", "ot", "pa", "ro", "sa", "schmi", "ste", "ter", "ul", "vo", "wag", "win",
            "zim");
    private static final List<String> CHINESE_TOWNS =
            List.of("上海", "北京", "深圳", "广州", "杭州", "苏州", "南京", "天津", "重庆", "成都", "武汉", "青岛");
    private static final List<String> CHINESE_TRADES =
            List.of("机械", "电子", "贸易", "科技", "物流", "化工", "食品", "建筑", "医疗", "能源", "纺织", "软件");
    private static final String CHINESE_NAMES = "华新安东方海天金龙光明和平大利达美福瑞德信康泰宏盛嘉恒远中兴永昌";

    private MadeUpCustomers() {}

    static String number(int i) {
        return String.format(Locale.ROOT, "C-%07d", i);
    }

    static CustomerDetails details(int i) {
        Random random = new Random(i * 31L + 7);
        boolean chinese = random.nextInt(4) == 0;
        String name = chinese ? chineseName(random) : name(random);
        String person = chinese ? chinesePerson(random) : word(random) + " " + word(random);
        String phone = String.format(
                Locale.ROOT,
                "+%d %d",
                chinese ? 86 : 49,
                1_000_000_000L + (long) (random.nextDouble() * 8_999_999_999L));
        String email = SearchText.folded(chinese ? "sales" + i : person.replace(' ', '.')) + "@"
                + SearchText.folded(word(random)) + (chinese ? ".cn" : ".example");
        return CustomerDetails.of(name, Currency.getInstance(chinese ? "CNY" : "EUR"))
                .withContacts(List.of(new Contact(person, Optional.of(email), Optional.of(phone), Optional.empty())));
    }

    private static String name(Random random) {
        List<String> words = new ArrayList<>();
        words.add(word(random));
        if (random.nextInt(3) > 0) {
            words.add(any(random, TRADES));
        }
        if (random.nextInt(3) == 0) {
            words.add(any(random, TOWNS));
        }
        words.add(any(random, FORMS));
        return String.join(" ", words);
    }

    /** Short ones again and again, long ones hardly twice: 1,000 of two syllables, 36,000 of three, a million of four. */
    private static String word(Random random) {
        int length = 2 + Math.min(2, random.nextInt(4));
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(any(random, SYLLABLES));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String chineseName(Random random) {
        StringBuilder name = new StringBuilder(any(random, CHINESE_TOWNS));
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(CHINESE_NAMES.charAt(random.nextInt(CHINESE_NAMES.length())));
        }
        return name.append(any(random, CHINESE_TRADES)).append("有限公司").toString();
    }

    private static String chinesePerson(Random random) {
        return "王李张刘陈".charAt(random.nextInt(5))
                + ""
                + CHINESE_NAMES.charAt(random.nextInt(CHINESE_NAMES.length()))
                + CHINESE_NAMES.charAt(random.nextInt(CHINESE_NAMES.length()));
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
