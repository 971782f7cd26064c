package org.tenon.pricing.rest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.RowJob;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.table.TableRow;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.RuleImport;
import org.tenon.pricing.RuleImportId;
import org.tenon.pricing.RuleImportService;

/** Takes rules from a table into an import: nothing of it holds before the import is applied. */
@Component(service = RowJob.class)
public final class RuleImportJob implements RowJob {

    static final String KIND = "pricing.import";

    private static final String IMPORT = "import";
    private static final String ADDED = "added";
    /** A thousand rules are one round trip; a row that is refused has its neighbours taken again. */
    private static final int AT_ONCE = 512;

    private final PriceListService lists;
    private final ProductService products;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable RuleImportService imports;

    @Activate
    public RuleImportJob(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products) {
        this.lists = lists;
        this.products = products;
    }

    /** What a job has to know. */
    static Map<String, String> parameters(RuleImportId id, TableColumns columns) {
        Map<String, String> parameters = new HashMap<>(columns.parameters());
        parameters.put(IMPORT, id.value());
        return parameters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "price.write";
    }

    @Override
    public Optional<String> column(Job job, String pointer) {
        String[] members = pointer.split("/", -1);
        if (members.length < 2) {
            return Optional.empty();
        }
        TableColumns columns = TableColumns.of(job);
        return columns.heading(members[1])
                .or(() -> RuleColumn.behind(pointer).map(RuleColumn::heading).flatMap(columns::heading));
    }

    @Override
    public int mostAtOnce() {
        return AT_ONCE;
    }

    @Override
    public String take(Job job, TableRow row) {
        return takeAll(job, List.of(row)).get(0);
    }

    @Override
    public List<String> takeAll(Job job, List<TableRow> rows) {
        RuleImportService service = NotOffered.needed(imports, "imports of rules");
        RuleImportId id = new RuleImportId(job.parameters().getOrDefault(IMPORT, ""));
        RuleImport open = service.find(id).orElseThrow(() -> new NotFoundException("rule-import", id.value()));
        List<NewPriceRule> rules = rules(job, rows, open.list());
        try {
            if (job.dryRun()) {
                service.check(open.list(), rules);
            } else {
                service.add(id, open.rules(), rules);
            }
            return Collections.nCopies(rows.size(), ADDED);
        } catch (InvalidRequestException refused) {
            throw Reading.moved(refused, RuleImportJob::withoutPlace);
        }
    }

    /** All in the list's currency; a product that several rows name by its number is looked for once. */
    private List<NewPriceRule> rules(Job job, List<TableRow> rows, PriceListId list) {
        Currency currency = lists.find(list)
                .map(PriceList::definition)
                .orElseThrow(() -> new NotFoundException("price-list", list.value()))
                .currency();
        List<String> fields = TableColumns.of(job).fields();
        Map<String, Optional<ProductId>> known = new HashMap<>();
        List<NewPriceRule> rules = new ArrayList<>(rows.size());
        for (TableRow row : rows) {
            Violations violations = new Violations();
            RuleInput input = new RuleCells(fields, row, currency, violations)
                    .input(sku -> known.computeIfAbsent(
                            sku, each -> products.findBySku(each).map(Product::id)));
            violations.throwIfAny();
            Optional<NewPriceRule> rule = input.rule(violations, "", lists::named);
            violations.throwIfAny();
            rules.add(rule.orElseThrow());
        }
        return rules;
    }

    /** Of one rule, whose place says nothing; of several nobody asks. */
    private static String withoutPlace(String pointer) {
        return pointer.startsWith("/0") ? pointer.substring(2) : pointer;
    }
}
