package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.LoyaltyProgramme;
import org.tenon.pricing.LoyaltyProgrammeService;

/** Loyalty programmes in the database. Two that begin at once on one day are told apart by their key. */
@Component(
        service = LoyaltyProgrammeService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredLoyaltyProgrammes implements LoyaltyProgrammeService {

    private static final int MOST_YEARS = 10;

    private final UnitOfWork unit;
    private final Company company;

    @Activate
    public StoredLoyaltyProgrammes(@Reference(target = "(unit=pricing)") UnitOfWork unit, @Reference Company company) {
        this.unit = unit;
        this.company = company;
    }

    @Override
    public LoyaltyProgramme begin(LoyaltyProgramme programme) {
        // All days since are booked, so they have to be some that can be counted.
        LocalDate today = company.today();
        if (programme.from().isBefore(today.minusYears(MOST_YEARS))
                || programme.from().isAfter(today.plusYears(MOST_YEARS))) {
            throw new InvalidRequestException(
                    "/from",
                    "pricing.from-out-of-range",
                    "A programme begins at most " + MOST_YEARS + " years before or after today.");
        }
        return unit.call(em -> {
            List<LoyaltyProgramme> before = LoyaltyProgrammeEntity.of(em, programme.currency());
            if (!before.isEmpty() && !before.get(0).from().isBefore(programme.from())) {
                throw new ConflictException(
                        "pricing.later-programme",
                        "There is a programme in " + programme.currency() + " from "
                                + before.get(0).from() + " on; the next one begins later.",
                        Map.of("from", before.get(0).from().toString()));
            }
            em.persist(new LoyaltyProgrammeEntity(programme));
            em.flush();
            return programme;
        });
    }

    @Override
    public List<LoyaltyProgramme> programmes(Currency currency) {
        return unit.call(em -> LoyaltyProgrammeEntity.of(em, currency));
    }
}
