package org.tenon.demo.northwind;

import java.io.PrintStream;
import java.util.Locale;

/** A progress bar on one line of a terminal; a few plain lines where the output is a file. */
final class Progress {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final String label;
    private final int total;
    private final boolean terminal;
    private int done;
    private int shown = -1;

    Progress(PrintStream out, String label, int total, boolean terminal) {
        this.out = out;
        this.label = label;
        this.total = total;
        this.terminal = terminal;
    }

    void step() {
        done++;
        int percent = done * 100 / total;
        boolean worth = terminal ? percent != shown : percent / 25 != shown / 25 || done == total;
        if (worth) {
            shown = percent;
            show(percent);
        }
    }

    private void show(int percent) {
        int filled = WIDTH * percent / 100;
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        String line = String.format(Locale.ROOT, "%s [%s] %3d %% %d/%d", label, bar, percent, done, total);
        out.print(terminal ? "\r" + line : line + System.lineSeparator());
        if (terminal && done == total) {
            out.println();
        }
        out.flush();
    }
}
