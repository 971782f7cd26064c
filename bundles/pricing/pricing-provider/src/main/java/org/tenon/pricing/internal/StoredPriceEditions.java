package org.tenon.pricing.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PriceEditionService;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListVersion;

/** The editions that were made, and the versions of lists among them. */
@Component(
        service = PriceEditionService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredPriceEditions implements PriceEditionService {

    private final UnitOfWork unit;

    @Activate
    public StoredPriceEditions(@Reference(target = "(unit=pricing)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String editionAt(Instant moment) {
        return unit.call(em -> Stamps.editionAt(em, moment)).toString();
    }

    @Override
    public Page<PriceListVersion> versions(PriceListId list, PageRequest page) {
        long before = page.after().map(StoredPriceEditions::version).orElse(Long.MAX_VALUE);
        Optional<List<PriceListVersion>> found =
                unit.call(em -> ListRow.find(em, list).map(row -> em
                        .createQuery(
                                "select v from ListVersion v where v.list = :list and v.version < :before"
                                        + " order by v.version desc",
                                ListVersionEntity.class)
                        .setParameter("list", list.value())
                        .setParameter("before", before)
                        .setMaxResults(page.limit() + 1)
                        .getResultList()
                        .stream()
                        .map(ListVersionEntity::toVersion)
                        .toList()));
        return Page.of(
                found.orElseThrow(() -> new NotFoundException("price-list", list.value())),
                page.limit(),
                version -> Long.toString(version.version()));
    }

    private static long version(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException other) {
            throw new InvalidRequestException("", "after", "There is no version " + cursor + " to go on after.");
        }
    }
}
