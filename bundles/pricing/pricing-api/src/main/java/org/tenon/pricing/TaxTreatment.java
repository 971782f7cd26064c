package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.Percent;

/**
 * What becomes of a tax besides its rate.
 *
 * @param affectedByPrevious whether its base contains the taxes before it that affect the next (Odoo's
 *     {@code is_base_affected})
 * @param group the name of the taxes that it is one of, for example {@code "GST"} for a central and a state part. The taxes
 *     of a group are computed one after the other where its first one stands
 * @param reverseCharge whether the buyer owes it to its own tax office: it is shown with its rate and base, and not charged.
 *     A price that contains taxes contains nothing of it
 * @param note what documents have to say, for example why nothing is charged; at most 200 characters
 * @param deductible how much of it a buyer that is taxed itself may deduct as input tax, 0 to 100 %. Data for purchases and
 *     reports; sales do not depend on it
 */
public record TaxTreatment(
        boolean affectedByPrevious,
        Optional<String> group,
        boolean reverseCharge,
        Optional<String> note,
        Percent deductible) {

    private static final Percent WHOLE = Percent.of("100");

    /** Charged on a base that contains what affects it, in no group, and wholly deductible. */
    public static final TaxTreatment STANDARD =
            new TaxTreatment(true, Optional.empty(), false, Optional.empty(), WHOLE);

    public TaxTreatment {
        requireNonNull(group, "group");
        requireNonNull(note, "note");
        requireNonNull(deductible, "deductible");
        group.ifPresent(some -> Texts.check(some, "a group of taxes", 64));
        note.ifPresent(some -> Texts.check(some, "a tax's note", 200));
        if (deductible.compareTo(Percent.ZERO) < 0 || deductible.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("the deductible share of a tax is 0 to 100 percent");
        }
    }

    public TaxTreatment notAffected() {
        return new TaxTreatment(false, group, reverseCharge, note, deductible);
    }

    public TaxTreatment inGroup(String name) {
        return new TaxTreatment(affectedByPrevious, Optional.of(name), reverseCharge, note, deductible);
    }

    public TaxTreatment reverseCharged() {
        return new TaxTreatment(affectedByPrevious, group, true, note, deductible);
    }

    public TaxTreatment noting(String text) {
        return new TaxTreatment(affectedByPrevious, group, reverseCharge, Optional.of(text), deductible);
    }

    public TaxTreatment deductible(Percent share) {
        return new TaxTreatment(affectedByPrevious, group, reverseCharge, note, share);
    }
}
