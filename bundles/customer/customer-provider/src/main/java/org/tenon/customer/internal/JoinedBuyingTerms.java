package org.tenon.customer.internal;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.capability.Capability;
import org.tenon.persistence.UnitOfWork;

/** Reads the terms of a customer, of those above it and of their groups at once: pricing asks with every document. */
@Component(
        service = BuyingTermsService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class JoinedBuyingTerms implements BuyingTermsService {

    private final UnitOfWork unit;

    @Activate
    public JoinedBuyingTerms(@Reference(target = "(unit=customer)") UnitOfWork unit) {
        this.unit = unit;
    }

    /** What one in the line says, or its group for it. */
    private record Word(
            Optional<String> group,
            Currency currency,
            Optional<String> priceList,
            Optional<String> paymentTerms,
            Optional<String> taxRegion,
            Optional<String> taxId) {

        static Word of(@Nullable Object[] row) {
            return new Word(
                    text(row[1]),
                    Currency.getInstance((String) row[2]),
                    text(row[3]),
                    text(row[4]),
                    text(row[5]),
                    text(row[6]));
        }

        private static Optional<String> text(@Nullable Object column) {
            return Optional.ofNullable((String) column);
        }
    }

    @Override
    public Optional<BuyingTerms> termsOf(CustomerId customer) {
        return unit.call(em -> {
            List<?> found = em.createNativeQuery(
                            """
                            select l.distance, c.group_code, c.currency, coalesce(c.price_list, g.price_list) as price_list,
                                   coalesce(c.payment_terms, g.payment_terms) as payment_terms, c.tax_region, c.tax_id,
                                   c.merged_into
                              from (select id as ancestor_id, 0 as distance from customer_customer where id = ?1
                                    union all
                                    select ancestor_id, distance from customer_lineage where customer_id = ?2) l
                              join customer_customer c on c.id = l.ancestor_id
                              left join customer_group g on g.code = c.group_code
                             order by l.distance""")
                    .setParameter(1, customer.value())
                    .setParameter(2, customer.value())
                    .getResultList();
            if (!found.isEmpty() && ((Object[]) found.get(0))[7] != null) {
                return Merged.survivor(em, customer).flatMap(this::termsOf);
            }
            return terms(
                    customer, found.stream().map(row -> Word.of((Object[]) row)).toList());
        });
    }

    /** @param line the customer, and those above it, the nearest first */
    private static Optional<BuyingTerms> terms(CustomerId customer, List<Word> line) {
        return line.stream().findFirst().map(own -> {
            Predicate<Word> comparable = word -> word.currency().equals(own.currency());
            return new BuyingTerms(
                    customer,
                    first(line.stream().map(Word::group)),
                    own.currency(),
                    first(line.stream().filter(comparable).map(Word::priceList)),
                    first(line.stream().map(Word::paymentTerms)),
                    first(line.stream().map(Word::taxRegion)),
                    first(line.stream().map(Word::taxId)));
        });
    }

    private static Optional<String> first(Stream<Optional<String>> words) {
        return words.flatMap(Optional::stream).findFirst();
    }
}
