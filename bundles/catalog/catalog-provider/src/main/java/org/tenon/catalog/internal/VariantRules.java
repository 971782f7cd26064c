package org.tenon.catalog.internal;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.InvalidRequestException;

/** Which products may be variants of which: a variant of a variant is none, on either side. */
final class VariantRules {

    private VariantRules() {}

    /**
     * Asked only where something changes: no round trip for what is no variant.
     *
     * @param product the one that is changed; empty for a new one
     * @throws InvalidRequestException at {@code /variantOf}
     */
    static void check(EntityManager em, Optional<ProductId> product, Optional<ProductId> variantOf) {
        if (variantOf.isEmpty()) {
            return;
        }
        // Held until the commit, so that it does not become a variant itself meanwhile.
        List<?> found = em.createNativeQuery("select variant_of from catalog_product where id = ?1 for update")
                .setParameter(1, variantOf.get().value())
                .getResultList();
        if (found.isEmpty()) {
            throw refused("catalog.unknown-product", "There is no product " + variantOf.get() + ".");
        }
        if (found.get(0) != null || variantOf.equals(product)) {
            throw refused("catalog.variant-of-variant", "A product is a variant of one that is none itself.");
        }
        if (product.isPresent() && hasVariants(em, product.get())) {
            throw refused("catalog.variant-of-variant", "This product has variants, so it cannot be one.");
        }
    }

    private static boolean hasVariants(EntityManager em, ProductId product) {
        return em.createQuery("select count(p) from Product p where p.variantOf = :product", Long.class)
                        .setParameter("product", product.value())
                        .getSingleResult()
                > 0;
    }

    private static InvalidRequestException refused(String code, String message) {
        return new InvalidRequestException("/variantOf", code, message);
    }
}
