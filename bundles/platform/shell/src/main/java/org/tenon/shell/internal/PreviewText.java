package org.tenon.shell.internal;

import java.io.PrintStream;
import java.util.List;
import org.tenon.modules.Effects;
import org.tenon.modules.Outcome;
import org.tenon.modules.Preview;

/** A preview or an outcome, for reading. */
final class PreviewText {

    private final PrintStream out;

    PreviewText(PrintStream out) {
        this.out = out;
    }

    void preview(Preview preview) {
        line("Module", preview.module());
        preview.from().ifPresent(version -> line("Now", version));
        preview.to().ifPresent(version -> line("Then", version));
        if (preview.to().isPresent()) {
            line(
                    "Signature",
                    ModuleTable.words(preview.signature().state())
                            + preview.signature()
                                    .signer()
                                    .map(name -> ", " + name)
                                    .orElse(""));
        }
        print(preview.effects());
        preview.services()
                .forEach(service -> line(
                        service.comes() ? "Service comes" : "Service goes",
                        service.type()
                                + service.provider().map(name -> " by " + name).orElse("")));
        preview.migrations()
                .forEach(migration -> line("Migrates " + migration.unit(), String.join(", ", migration.files())));
        preview.notes().forEach(note -> line("Note", note));
        preview.refusals().forEach(refusal -> line("REFUSED", refusal.message() + " (" + refusal.code() + ")"));
    }

    void outcome(Outcome outcome) {
        Effects effects = outcome.effects();
        if (effects.nothing()) {
            outcome.preview().notes().forEach(out::println);
        }
        print(effects);
        outcome.data()
                .forEach(table -> line("Table " + table.table(), table.rows() + " rows, SHA-256 " + table.checksum()));
        out.printf("Done in %d ms.%n", outcome.millis());
    }

    private void print(Effects effects) {
        lines("Installs", effects.installed());
        lines("Updates to", effects.updated());
        lines("Uninstalls", effects.uninstalled());
        lines("Refreshes", effects.refreshed());
        lines("Stops", effects.stopped());
        lines("Starts", effects.started());
    }

    private void lines(String what, List<String> bundles) {
        bundles.forEach(bundle -> line(what, bundle));
    }

    private void line(String name, String value) {
        out.printf("%-16s %s%n", name, value);
    }
}
