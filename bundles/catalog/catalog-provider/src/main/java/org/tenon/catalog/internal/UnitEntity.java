package org.tenon.catalog.internal;

import java.math.BigDecimal;
import java.util.Optional;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.Unit;

/** A row of the company's own units. Written once. */
@Entity(name = "Unit")
@Table(name = "catalog_unit")
class UnitEntity {

    @Id
    private String code;

    private String name;
    private String category;
    private BigDecimal factor;
    private BigDecimal step;
    private @Nullable String unece;

    UnitEntity(Unit unit) {
        code = unit.code();
        name = unit.name();
        category = unit.category();
        factor = unit.factor();
        step = unit.step();
        unece = unit.unece().orElse(null);
    }

    Unit toUnit() {
        return new Unit(code, name, category, factor, step, Optional.ofNullable(unece));
    }
}
