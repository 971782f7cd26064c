package org.tenon.inventory.rest;

import java.util.List;
import org.tenon.inventory.StockDetail;

/** Parts of levels that belong together. */
record DetailsBody(List<DetailBody> items) {

    static DetailsBody of(List<StockDetail> details) {
        return new DetailsBody(details.stream().map(DetailBody::of).toList());
    }
}
