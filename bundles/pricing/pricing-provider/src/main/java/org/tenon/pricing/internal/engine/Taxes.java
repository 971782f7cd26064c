package org.tenon.pricing.internal.engine;

import java.util.List;
import java.util.function.ObjIntConsumer;

/** Who says what taxes are on a document. */
public interface Taxes {

    /**
     * @param lines whose prices are known
     * @param taxIncluded whether their amounts contain the taxes
     * @param refused is told why a line cannot be taxed, with its place in {@code lines}
     * @return as many as lines, unless one was refused
     */
    List<TaxedAmount> on(List<DraftLine> lines, boolean taxIncluded, ObjIntConsumer<LineRefusedException> refused);
}
