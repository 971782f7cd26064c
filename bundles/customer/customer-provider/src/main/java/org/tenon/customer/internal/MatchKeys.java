package org.tenon.customer.internal;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.persistence.SearchText;

/**
 * What a customer is recognised by, as rows beside its search fragments. Each begins with an equals sign, which no word that is
 * searched for has.
 */
final class MatchKeys {

    /** So many digits at the end of a telephone number are the subscriber's, whoever dials from wherever. */
    private static final int SUBSCRIBER = 8;
    /** Fewer digits are an extension, which many have. */
    private static final int SHORTEST_PHONE = 6;

    private MatchKeys() {}

    static Set<String> of(CustomerDetails details) {
        Set<String> keys = new LinkedHashSet<>();
        add(keys, name(MatchName.of(details.name()).key()));
        details.taxId().ifPresent(taxId -> add(keys, taxId(taxId)));
        for (Contact contact : details.contacts()) {
            contact.email().ifPresent(email -> add(keys, email(email)));
        }
        return keys;
    }

    private static void add(Set<String> keys, String key) {
        if (key.length() > 2) {
            keys.add(key);
        }
    }

    static String name(String key) {
        return cut("=n" + key);
    }

    static String taxId(String taxId) {
        return cut("=t" + SearchText.folded(taxId).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    static String email(String email) {
        return cut("=m" + email.strip().toLowerCase(Locale.ROOT));
    }

    /** The end of a telephone number, which is found among the tails of the numbers; empty when there is too little of it. */
    static String phone(String phone) {
        String digits = SearchText.folded(phone).replaceAll("[^0-9]", "");
        if (digits.length() < SHORTEST_PHONE) {
            return "";
        }
        return digits.substring(Math.max(0, digits.length() - SUBSCRIBER));
    }

    private static String cut(String key) {
        int end = Math.min(key.length(), SearchText.MAX_FRAGMENT);
        return key.substring(0, Character.isHighSurrogate(key.charAt(end - 1)) ? end - 1 : end);
    }
}
