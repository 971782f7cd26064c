package org.tenon.migration.internal;

import org.tenon.kernel.exchange.DataExport;

/** The format of records, {@code <capability>/<version>}. Who takes a version takes earlier ones. */
record Format(String capability, int version) {

    static Format of(DataExport exchange) {
        String text = exchange.format();
        int slash = text.lastIndexOf('/');
        try {
            return new Format(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalStateException("a format is <capability>/<version>, not " + text, e);
        }
    }
}
