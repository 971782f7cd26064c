package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.CostEntry;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.kernel.audit.AuditSource;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.UnitOfWork;

/** Whether what stock is worth is what its moves are worth, and what its layers are. */
@Component(service = AuditSource.class)
public final class CostAudit implements AuditSource {

    private static final int AT_ONCE = 200;
    private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

    private final UnitOfWork unit;
    private final ProductService catalog;
    private final Company company;

    @Activate
    public CostAudit(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference Company company) {
        this.unit = unit;
        this.catalog = catalog;
        this.company = company;
    }

    @Override
    public String capability() {
        return "inventory";
    }

    @Override
    public List<AuditResult> audit(int examples) {
        List<Map<String, String>> broken = new ArrayList<>();
        String last = "";
        List<String> products;
        do {
            String after = last;
            products = unit.call(em -> LedgerCosts.moved(em, Set.of(), after, AT_ONCE));
            List<String> asked = products;
            unit.run(em -> broken.addAll(broken(em, asked)));
            last = products.isEmpty() ? last : products.get(products.size() - 1);
        } while (products.size() == AT_ONCE);
        return List.of(new AuditResult(
                capability(),
                "value-is-its-layers",
                "What stock is worth is what was there at the last closing and what its moves since were worth; so is its quantity.",
                broken.size(),
                broken.subList(0, Math.min(examples, broken.size()))));
    }

    private List<Map<String, String>> broken(EntityManager em, List<String> products) {
        List<Map<String, String>> broken = new ArrayList<>();
        new Replay(em, catalog, company).until(products, LAST_DAY).forEach((product, valued) -> {
            Valuation valuation = valued.valuation();
            Layers layers = valuation.layers();
            BigDecimal value = valuation.begun().amount();
            BigDecimal quantity = valuation.begun().quantity();
            for (CostEntry entry : valuation.entries()) {
                value = value.add(entry.value().amount());
                quantity = quantity.add(entry.quantity());
            }
            if (value.compareTo(layers.amount()) != 0 || quantity.compareTo(layers.quantity()) != 0) {
                Map<String, String> example = new LinkedHashMap<>();
                example.put("product", product);
                example.put("moves", value.toPlainString());
                example.put("layers", layers.amount().toPlainString());
                example.put("moved", quantity.toPlainString());
                example.put("in_layers", layers.quantity().toPlainString());
                broken.add(example);
            }
        });
        return broken;
    }
}
