package org.tenon.shell.internal;

import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.support.table.ShellTable;
import org.tenon.modules.Module;

/** The modules, a line each. */
final class ModuleTable {

    private final ShellTable table = new ShellTable();

    ModuleTable(List<Module> modules) {
        for (String column :
                new String[] {"Module", "State", "Version", "Signature", "Kind", "Provides", "Since", "By", "Source"}) {
            table.column(column);
        }
        modules.forEach(this::add);
    }

    private void add(Module module) {
        table.addRow()
                .addContent(
                        module.id(),
                        words(module.state()),
                        module.version(),
                        words(module.signature().state()),
                        words(module.kind()),
                        String.join(", ", module.provides()),
                        module.since()
                                .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString())
                                .orElse(""),
                        module.by().orElse(""),
                        module.source());
    }

    void print(PrintStream out) {
        table.print(out);
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
