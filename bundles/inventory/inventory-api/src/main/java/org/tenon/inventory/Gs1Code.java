package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a GS1 bar code says, by the application identifiers of the GS1 General Specifications (section 3): GTIN (01, 02), lot (10),
 * best before (15), expiry (17), serial (21), count (30, 37); others are read over. Written either with brackets, as below the bars,
 * or as scanners give it: without, and FNC1 (the character 29) after what has no fixed length. A scanner's prefix ({@code ]C1},
 * {@code ]d2}, {@code ]Q3}, {@code ]e0}) is left away.
 *
 * @param gtin 14 digits, of which the last one is right
 * @param lot 1 to 20 characters
 * @param serial 1 to 20 characters
 * @param expires the last day: of expiry or, where there is none, best before
 * @param count how many are in it
 */
public record Gs1Code(
        Optional<String> gtin,
        Optional<String> lot,
        Optional<String> serial,
        Optional<LocalDate> expires,
        Optional<BigDecimal> count) {

    private static final char FNC1 = 29;
    private static final Pattern PREFIX = Pattern.compile("^\\](?:C1|d2|Q3|e0)");
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{2,4})\\)([^(]+)");
    /** The data of these has a fixed length: no FNC1 follows. By the first two digits (figure 7.8.5-2), the length without them. */
    private static final Map<String, Integer> FIXED = Map.ofEntries(
            Map.entry("00", 18),
            Map.entry("01", 14),
            Map.entry("02", 14),
            Map.entry("03", 14),
            Map.entry("11", 6),
            Map.entry("12", 6),
            Map.entry("13", 6),
            Map.entry("15", 6),
            Map.entry("16", 6),
            Map.entry("17", 6),
            Map.entry("20", 2),
            Map.entry("31", 8),
            Map.entry("32", 8),
            Map.entry("33", 8),
            Map.entry("34", 8),
            Map.entry("35", 8),
            Map.entry("36", 8),
            Map.entry("41", 14));

    public Gs1Code {
        requireNonNull(gtin, "gtin");
        requireNonNull(lot, "lot");
        requireNonNull(serial, "serial");
        requireNonNull(expires, "expires");
        requireNonNull(count, "count");
    }

    /**
     * @param today tells the century of a year: it is at most 49 years behind or 50 ahead (section 7.12)
     * @throws IllegalArgumentException when it is no such code, with what is wrong with it
     */
    public static Gs1Code read(String code, LocalDate today) {
        String text = PREFIX.matcher(code.strip()).replaceFirst("");
        Map<String, String> data = text.startsWith("(") ? bracketed(text) : scanned(text);
        if (data.isEmpty()) {
            throw new IllegalArgumentException("a GS1 code has an application identifier or more");
        }
        Optional<String> gtin = Optional.ofNullable(data.get("01")).or(() -> Optional.ofNullable(data.get("02")));
        gtin.ifPresent(Gs1Code::checkGtin);
        return new Gs1Code(
                gtin,
                text(data, "10"),
                text(data, "21"),
                Optional.ofNullable(data.get("17"))
                        .or(() -> Optional.ofNullable(data.get("15")))
                        .map(date -> date(date, today)),
                Optional.ofNullable(data.get("30"))
                        .or(() -> Optional.ofNullable(data.get("37")))
                        .map(Gs1Code::count));
    }

    private static Map<String, String> bracketed(String text) {
        Map<String, String> data = new HashMap<>();
        Matcher element = BRACKETED.matcher(text);
        int end = 0;
        while (element.find() && element.start() == end) {
            data.putIfAbsent(element.group(1), element.group(2));
            end = element.end();
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("a GS1 code is read up to its place " + (end + 1) + " only");
        }
        return data;
    }

    private static Map<String, String> scanned(String text) {
        Map<String, String> data = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == FNC1) {
                at++;
                continue;
            }
            if (at + 2 > text.length()) {
                throw new IllegalArgumentException("a GS1 code ends in an application identifier");
            }
            String identifier = text.substring(at, at + 2);
            Integer fixed = FIXED.get(identifier);
            int next = fixed == null ? text.indexOf(FNC1, at) : at + 2 + fixed;
            int end = next < 0 ? text.length() : next;
            if (end > text.length() || !identifier.chars().allMatch(each -> each >= '0' && each <= '9')) {
                throw new IllegalArgumentException("a GS1 code is not understood at its place " + (at + 1));
            }
            data.putIfAbsent(identifier, text.substring(at + 2, end));
            at = end;
        }
        return data;
    }

    private static Optional<String> text(Map<String, String> data, String identifier) {
        Optional<String> text = Optional.ofNullable(data.get(identifier));
        text.ifPresent(value -> {
            if (value.isBlank() || value.length() > 20) {
                throw new IllegalArgumentException("the data of (" + identifier + ") has 1 to 20 characters");
            }
        });
        return text;
    }

    /** The last digit makes the sum of all, the others in turn three times and once, a multiple of ten (section 7.9). */
    private static void checkGtin(String gtin) {
        if (gtin.length() != 14 || !gtin.chars().allMatch(each -> each >= '0' && each <= '9')) {
            throw new IllegalArgumentException("a GTIN has 14 digits");
        }
        int sum = 0;
        for (int i = 0; i < gtin.length(); i++) {
            sum += (gtin.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        if (sum % 10 != 0) {
            throw new IllegalArgumentException("the GTIN " + gtin + " has another check digit");
        }
    }

    /** A day of 00 is the last of its month (section 3.4). */
    private static LocalDate date(String text, LocalDate today) {
        try {
            int year = century(Integer.parseInt(text.substring(0, 2)), today.getYear());
            YearMonth month = YearMonth.of(year, Integer.parseInt(text.substring(2, 4)));
            int day = Integer.parseInt(text.substring(4));
            return day == 0 ? month.atEndOfMonth() : month.atDay(day);
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException("a date is YYMMDD, not " + text, wrong);
        }
    }

    private static int century(int year, int now) {
        int full = now - now % 100 + year;
        int ahead = full - now;
        return ahead > 50 ? full - 100 : ahead < -49 ? full + 100 : full;
    }

    private static BigDecimal count(String text) {
        if (text.isEmpty() || text.length() > 8 || !text.chars().allMatch(each -> each >= '0' && each <= '9')) {
            throw new IllegalArgumentException("a count has 1 to 8 digits");
        }
        return new BigDecimal(text);
    }
}
