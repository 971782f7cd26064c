package org.tenon.customer.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CustomerDetails;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.kernel.field.FieldKeeper;
import org.tenon.kernel.field.FieldSet;
import org.tenon.persistence.FieldRows;
import org.tenon.persistence.UnitOfWork;

/** What the company's own fields say of customers, in this provider's store. */
@Component(service = FieldKeeper.class)
public final class CustomerFields implements FieldKeeper {

    static final String OF = "customer";
    static final String TABLE = "customer_field_value";

    private final UnitOfWork unit;

    @Activate
    public CustomerFields(@Reference(target = "(unit=customer)") UnitOfWork unit) {
        this.unit = unit;
    }

    static FieldRows rows(EntityManager em) {
        return new FieldRows(em, TABLE);
    }

    /** The fields that customers have now; none where nobody defines any. */
    static FieldSet defined(@Nullable FieldDefinitions definitions) {
        return definitions == null ? FieldSet.NONE : definitions.of(OF);
    }

    /** The codes of the fields that say something else. */
    static List<String> changed(CustomerDetails before, CustomerDetails after) {
        return Stream.of(before, after)
                .flatMap(details -> details.fields().keySet().stream())
                .filter(code -> differs(code, before, after))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean differs(String code, CustomerDetails before, CustomerDetails after) {
        return !Optional.ofNullable(before.fields().get(code))
                .equals(Optional.ofNullable(after.fields().get(code)));
    }

    @Override
    public String of() {
        return OF;
    }

    @Override
    public Map<String, String> titles() {
        return Map.of("en", "Customers", "zh", "客户");
    }

    @Override
    public boolean uses(String code) {
        return unit.call(em -> rows(em).uses(code));
    }

    @Override
    public boolean uses(String code, String choice) {
        return unit.call(em -> rows(em).uses(code, choice));
    }
}
