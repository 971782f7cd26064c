package org.tenon.testing.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What axe finds. Its script is evaluated by the browser's driver: the pages' policy would let no page load it. */
final class Accessibility {

    private static final String RUN =
            """
            async (only) => (await axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations
              .flatMap((v) => v.nodes.slice(0, 3).map((n) => `${v.id}: ${JSON.stringify(n.target)} ${n.failureSummary.replace(/\\s+/g, ' ')}`))""";

    private static final Map<String, Object> ALL =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    private static final Map<String, Object> COLOURS = Map.of("type", "rule", "values", List.of("color-contrast"));

    private final String script;
    private final List<String> violations = new ArrayList<>();

    Accessibility() {
        try {
            script = Files.readString(Path.of(System.getProperty("tenon.axe")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void look(Page page, String name) {
        run(page, name, ALL);
    }

    /** Of the other colours only their contrast can be another one. */
    void lookAtColours(Page page, String name) {
        run(page, name, COLOURS);
    }

    List<String> violations() {
        return violations;
    }

    private void run(Page page, String name, Map<String, Object> only) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(script + ";0");
        }
        List<?> found = (List<?>) page.evaluate(RUN, only);
        found.forEach(each -> violations.add(name + " " + each));
    }
}
