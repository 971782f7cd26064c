package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.Currency;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.LoyaltyProgramme;

/** A loyalty programme as an answer gives it. */
record LoyaltyProgrammeBody(
        Currency currency,
        LocalDate from,
        Money amountPerPoint,
        Money pointValue,
        int months,
        Percent maxPercent,
        int voucherDays) {

    static LoyaltyProgrammeBody of(LoyaltyProgramme programme) {
        return new LoyaltyProgrammeBody(
                programme.currency(),
                programme.from(),
                programme.amountPerPoint(),
                programme.pointValue(),
                programme.months(),
                programme.maxPercent(),
                programme.voucherDays());
    }
}
