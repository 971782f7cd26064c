package org.tenon.pricing.internal;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The EU's VAT area and what its VAT identification numbers look like: Directive 2006/112/EC, Articles 5, 6 and 215, and the
 * forms that the Commission lists for VIES. A number of the right form need not exist; only VIES knows that.
 */
final class VatNumbers {

    /** The last day of the United Kingdom's transition period was 2020-12-31. */
    private static final LocalDate WITHOUT_GB = LocalDate.of(2021, 1, 1);

    private static final LocalDate WITH_HR = LocalDate.of(2013, 7, 1);

    /** Parts of members that Article 6 leaves out of the VAT area, in codes of ISO 3166-2. */
    private static final Set<String> LEFT_OUT = Set.of("ES-CN", "ES-CE", "ES-ML", "GR-69");

    /** By the country's code. Greece's numbers begin with EL. */
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "\\d{9}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            form("FI", "\\d{8}"),
            form("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
            form("GB", "(\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})"),
            form("GR", "\\d{9}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "(\\d{7}[A-W][A-I]?|\\d[A-Z+*]\\d{5}[A-W])"),
            form("IT", "\\d{11}"),
            form("LT", "(\\d{9}|\\d{12})"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "[A-Z0-9+*]{12}"),
            form("PL", "\\d{10}"),
            form("PT", "\\d{9}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{12}"),
            form("SI", "\\d{8}"),
            form("SK", "\\d{10}"));

    private VatNumbers() {}

    private static Map.Entry<String, Pattern> form(String country, String form) {
        return entry(country, Pattern.compile(form));
    }

    /** The country of a tax region: {@code DE} of {@code DE} and of {@code DE-BY}. */
    static String country(String region) {
        String upper = region.toUpperCase(Locale.ROOT);
        int end = upper.indexOf('-');
        String country = end < 0 ? upper : upper.substring(0, end);
        return country.equals("EL") ? "GR" : country;
    }

    /** Whether a tax region is in the EU's VAT area on a day. */
    static boolean isInArea(String region, LocalDate on) {
        String country = country(region);
        return FORMS.containsKey(country)
                && !LEFT_OUT.contains(region.toUpperCase(Locale.ROOT))
                && (!country.equals("GB") || on.isBefore(WITHOUT_GB))
                && (!country.equals("HR") || !on.isBefore(WITH_HR));
    }

    /** The member on a day that a tax id looks like one of; empty when it looks like none's. Blanks, dots and hyphens do not count. */
    static Optional<String> memberOf(String taxId, LocalDate on) {
        String plain = taxId.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
        if (plain.length() < 4) {
            return Optional.empty();
        }
        String country = country(plain.substring(0, 2));
        return isInArea(country, on)
                        && FORMS.get(country).matcher(plain.substring(2)).matches()
                ? Optional.of(country)
                : Optional.empty();
    }
}
