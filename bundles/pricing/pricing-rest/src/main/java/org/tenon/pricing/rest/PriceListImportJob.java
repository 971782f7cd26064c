package org.tenon.pricing.rest;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.RowJob;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.table.TableRow;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PricePolicy;

/** Makes a price list of each row of a table. Those that others stand on come first. */
@Component(service = RowJob.class)
public final class PriceListImportJob implements RowJob {

    static final String KIND = "pricing.list-import";

    private final PriceListService lists;
    private final ListDefaults defaults;

    @Activate
    public PriceListImportJob(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists,
            @Reference ListDefaults defaults) {
        this.lists = lists;
        this.defaults = defaults;
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
        return Optional.of(pointer).filter(place -> place.startsWith("/")).flatMap(place -> TableColumns.of(job)
                .heading(place.substring(1)));
    }

    @Override
    public String take(Job job, TableRow row) {
        Violations violations = new Violations();
        PriceListInput input = input(new Cells(TableColumns.of(job).fields(), row, violations));
        violations.throwIfAny();
        lists.create(input.list(lists, defaults));
        return "created";
    }

    private static PriceListInput input(Cells cells) {
        return new PriceListInput(
                cells.text(PriceListColumn.CODE.heading()).orElse(null),
                cells.text(PriceListColumn.NAME.heading()).orElse(null),
                cells.read(PriceListColumn.CURRENCY.heading(), "a currency such as EUR", Currency::getInstance)
                        .orElse(null),
                cells.flag(PriceListColumn.TAX_INCLUDED.heading()),
                cells.read(
                        PriceListColumn.POLICY.heading(),
                        "specific, sequence, priority or additive",
                        text -> PricePolicy.valueOf(text.toUpperCase(Locale.ROOT))),
                cells.text(PriceListColumn.BASE.heading()),
                cells.day(PriceListColumn.VALID_FROM.heading()),
                cells.day(PriceListColumn.VALID_TO.heading()),
                cells.flag(PriceListColumn.DISCOUNT_SHOWN.heading()));
    }
}
