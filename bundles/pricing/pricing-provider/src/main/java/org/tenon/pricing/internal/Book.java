package org.tenon.pricing.internal;

import java.util.Set;
import java.util.function.Function;

/** What prices are made of, to be opened at a list: as it is, as it was, or as it would be. */
@FunctionalInterface
interface Book {

    /**
     * @param products all that will be asked for, by id, with what they are variants of
     * @param choice chooses the list; may be called again
     */
    PriceBook.Page open(Set<String> products, Function<ListDirectory, ListChoice> choice);
}
