package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import org.tenon.kernel.Money;

/**
 * What is to be won in a month.
 *
 * @param of whose it is
 * @param key the user, the team or the product; {@value #ALL} for the company
 * @param amount more than zero
 * @param version rises with every change; 0 for one that nobody has saved yet
 */
public record SalesTarget(YearMonth month, Kind of, String key, Money amount, long version) {

    /** The company's key. */
    public static final String ALL = "all";

    public static final int MAX_KEY = 200;

    /** Who or what has targets. */
    public enum Kind {
        COMPANY,
        OWNER,
        TEAM,
        PRODUCT
    }

    public SalesTarget {
        requireNonNull(month, "month");
        requireNonNull(of, "of");
        requireNonNull(key, "key");
        requireNonNull(amount, "amount");
    }
}
