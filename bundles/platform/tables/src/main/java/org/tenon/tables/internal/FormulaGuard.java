package org.tenon.tables.internal;

/**
 * Keeps texts in CSV files from being run as formulas by the program that opens them (OWASP, CSV injection): what begins like
 * one gets an apostrophe in front, and loses it when it is read back.
 */
final class FormulaGuard {

    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    static String guarded(String text) {
        return dangerous(text, 0) || (text.startsWith("'") && dangerous(text, 1)) ? "'" + text : text;
    }

    static String taken(String cell) {
        boolean guarded = cell.startsWith("'") && (dangerous(cell, 1) || (cell.startsWith("''") && dangerous(cell, 2)));
        return guarded ? cell.substring(1) : cell;
    }

    private static boolean dangerous(String text, int at) {
        return text.length() > at && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
    }
}
