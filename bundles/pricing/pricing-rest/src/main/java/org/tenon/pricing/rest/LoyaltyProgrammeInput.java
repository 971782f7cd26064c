package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.LoyaltyProgramme;

/**
 * A loyalty programme as a request gives it.
 *
 * @param from today when it is left out
 * @param months 12 when it is left out
 * @param maxPercent 100 when it is left out
 * @param voucherDays 30 when it is left out
 */
record LoyaltyProgrammeInput(
        Optional<LocalDate> from,
        @Nullable Money amountPerPoint,
        @Nullable Money pointValue,
        Optional<Integer> months,
        Optional<Percent> maxPercent,
        Optional<Integer> voucherDays) {

    private static final int YEAR = 12;
    private static final int MONTH = 30;
    private static final Percent LEAST = Percent.of("1");
    private static final Percent WHOLE = Percent.of("100");

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    LoyaltyProgramme programme(LocalDate today) {
        Violations violations = new Violations();
        Money earns = positive(violations, "/amountPerPoint", amountPerPoint);
        Money worth = positive(violations, "/pointValue", pointValue);
        violations.check(
                earns == null || worth == null || earns.currency().equals(worth.currency()),
                "/pointValue",
                "pricing.currency-mismatch",
                "A programme is in one currency.");
        range(violations, "/months", months, LoyaltyProgramme.MAX_MONTHS);
        range(violations, "/voucherDays", voucherDays, LoyaltyProgramme.MAX_DAYS);
        Percent share = maxPercent.orElse(WHOLE);
        violations.check(
                share.compareTo(LEAST) >= 0 && share.compareTo(WHOLE) <= 0,
                "/maxPercent",
                "value.refused",
                "Points pay 1 to 100 percent of a document at most.");
        violations.throwIfAny();
        return new LoyaltyProgramme(
                from.orElse(today), earns, worth, months.orElse(YEAR), share, voucherDays.orElse(MONTH));
    }

    private static @Nullable Money positive(Violations violations, String pointer, @Nullable Money amount) {
        if (violations.check(amount != null, pointer, "required", "This amount is needed.")) {
            violations.check(
                    amount.amount().signum() > 0 && amount.amount().compareTo(LoyaltyProgramme.MOST) <= 0,
                    pointer,
                    "value.refused",
                    "This amount is more than zero, and at most " + LoyaltyProgramme.MOST + ".");
        }
        return amount;
    }

    private static void range(Violations violations, String pointer, Optional<Integer> number, int most) {
        number.ifPresent(given ->
                violations.check(given >= 1 && given <= most, pointer, "value.refused", "This is 1 to " + most + "."));
    }
}
