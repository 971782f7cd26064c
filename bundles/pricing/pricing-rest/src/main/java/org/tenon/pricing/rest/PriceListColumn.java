package org.tenon.pricing.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenon.kernel.table.TableCell;
import org.tenon.pricing.NewPriceList;

/** The columns of a table of price lists; each is called as the member of a list in JSON. */
enum PriceListColumn {
    CODE("code"),
    NAME("name"),
    CURRENCY("currency"),
    TAX_INCLUDED("taxIncluded"),
    POLICY("policy"),
    BASE("base"),
    VALID_FROM("validFrom"),
    VALID_TO("validTo"),
    DISCOUNT_SHOWN("discountShown");

    private final String heading;

    PriceListColumn(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(PriceListColumn::heading).toList();
    }

    /** @param base the code of the list that it stands on */
    TableCell cell(NewPriceList list, Optional<String> base) {
        return switch (this) {
            case CODE -> TableCell.of(list.code());
            case NAME -> TableCell.of(list.name());
            case CURRENCY -> TableCell.of(list.currency().getCurrencyCode());
            case TAX_INCLUDED -> TableCell.of(Boolean.toString(list.taxIncluded()));
            case POLICY -> TableCell.of(list.policy().name().toLowerCase(Locale.ROOT));
            case BASE -> TableCell.of(base);
            case VALID_FROM -> list.validity().from().map(TableCell::of).orElse(TableCell.EMPTY);
            case VALID_TO -> list.validity().last().map(TableCell::of).orElse(TableCell.EMPTY);
            case DISCOUNT_SHOWN -> TableCell.of(Boolean.toString(list.discountShown()));
        };
    }
}
