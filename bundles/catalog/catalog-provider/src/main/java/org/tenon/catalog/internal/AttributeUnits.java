package org.tenon.catalog.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductAttribute;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.Violations;

/**
 * What each attribute is measured in. The first product that says it decides; as long as no other one does, it may be said in
 * another unit, so that a slip can be put right.
 */
final class AttributeUnits {

    private final EntityManager em;
    private final ProductId product;

    /** @param product the one that says them */
    AttributeUnits(EntityManager em, ProductId product) {
        this.em = em;
        this.product = product;
    }

    /**
     * Asked only where something changes: one round trip, more only for what is new.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with the place of each that others say in another unit
     */
    void check(List<ProductAttribute> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        Map<String, String> known = known(attributes);
        if (attributes.stream().allMatch(each -> unit(each).equals(known.get(each.name())))) {
            return;
        }
        // Of two that say something new at once, the second sees what the first has decided.
        em.createNativeQuery("select id from catalog_attribute_lock where id = 1 for update")
                .getResultList();
        Map<String, String> now = known(attributes);
        Violations violations = new Violations();
        for (ProductAttribute each : attributes) {
            String before = now.get(each.name());
            if (before == null) {
                write("insert into catalog_attribute (unit, name) values (?1, ?2)", each);
            } else if (!before.equals(unit(each))
                    && violations.check(
                            !othersSay(each.name()),
                            ProductRules.pointer(each) + "/unit",
                            "catalog.attribute-unit",
                            "Other products say " + each.name() + " in " + words(before) + ".")) {
                write("update catalog_attribute set unit = ?1 where name = ?2", each);
            }
        }
        violations.throwIfAny();
    }

    private Map<String, String> known(List<ProductAttribute> attributes) {
        String names = IntStream.rangeClosed(1, attributes.size())
                .mapToObj(i -> "?" + i)
                .collect(Collectors.joining(", "));
        Query select = em.createNativeQuery("select name, unit from catalog_attribute where name in (" + names + ")");
        for (int i = 0; i < attributes.size(); i++) {
            select.setParameter(i + 1, attributes.get(i).name());
        }
        Map<String, String> units = new HashMap<>();
        for (Object row : select.getResultList()) {
            @Nullable Object[] columns = (@Nullable Object[]) row;
            units.put(String.valueOf(columns[0]), String.valueOf(columns[1]));
        }
        return units;
    }

    private boolean othersSay(String name) {
        return !em.createNativeQuery("select id from catalog_product where id <> ?1 and attributes like ?2 escape '!'")
                .setParameter(1, product.value())
                .setParameter(2, KeptAttributes.like(name))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void write(String statement, ProductAttribute attribute) {
        em.createNativeQuery(statement)
                .setParameter(1, unit(attribute))
                .setParameter(2, attribute.name())
                .executeUpdate();
    }

    private static String unit(ProductAttribute attribute) {
        return attribute.unit().orElse("");
    }

    private static String words(String unit) {
        return unit.isEmpty() ? "no unit" : unit;
    }
}
