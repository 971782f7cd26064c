package org.tenon.order.internal;

import java.math.BigDecimal;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.payment.PaymentPart;
import org.tenon.order.payment.PaymentPart.Share;
import org.tenon.order.payment.PaymentTerms;
import org.tenon.order.payment.PaymentTermsService;

/** What terms of payment must keep to. */
final class TermsCheck {

    private static final int MAX_CODE = 64;
    private static final int MAX_MONTHS = 120;
    private static final int MAX_DAYS = 3_650;
    private static final int LAST_DAY = 31;
    private static final int MAX_DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MAX_AMOUNT = BigDecimal.TEN.pow(15);

    private final Violations violations = new Violations();

    private TermsCheck() {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    static void check(PaymentTerms terms) {
        TermsCheck check = new TermsCheck();
        check.all(terms);
        check.violations.throwIfAny();
    }

    private void all(PaymentTerms terms) {
        violations.check(
                !terms.code().isBlank()
                        && terms.code().length() <= MAX_CODE
                        && terms.code().chars().noneMatch(Character::isISOControl),
                "/code",
                "text.length",
                "A code has 1 to " + MAX_CODE + " characters, no control characters.");
        int last = terms.parts().size() - 1;
        violations.check(
                last >= 0 && last < PaymentTermsService.MAX_PARTS,
                "/parts",
                "range",
                "Terms have 1 to " + PaymentTermsService.MAX_PARTS + " parts.");
        for (int i = 0; i <= last; i++) {
            part(terms.parts().get(i), "/parts/" + i, i == last);
        }
    }

    private void part(PaymentPart part, String pointer, boolean last) {
        violations.check(
                (part.share() == Share.REST) == last,
                pointer + "/share",
                "order.terms-rest",
                "The last part is the rest, and only that.");
        BigDecimal most = part.share() == Share.AMOUNT ? MAX_AMOUNT : HUNDRED;
        violations.check(
                part.value().signum() >= 0
                        && part.value().compareTo(most) <= 0
                        && part.value().stripTrailingZeros().scale() <= MAX_DECIMALS,
                pointer + "/value",
                "range",
                "A percentage is 0 to 100, an amount not negative, with at most " + MAX_DECIMALS + " decimals.");
        whole(part.months(), MAX_MONTHS, pointer + "/months");
        whole(part.days(), MAX_DAYS, pointer + "/days");
        violations.check(
                part.dayOfMonth().map(day -> day >= 1 && day <= LAST_DAY).orElse(true),
                pointer + "/dayOfMonth",
                "range",
                "A day of a month is 1 to " + LAST_DAY + ".");
    }

    private void whole(int count, int most, String pointer) {
        violations.check(count >= 0 && count <= most, pointer, "range", "It is 0 to " + most + ".");
    }
}
