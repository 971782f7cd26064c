package org.tenon.documents.internal;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.document.DocumentTemplate;
import org.tenon.kernel.problem.ConflictException;

/** The installation's own templates, {@code etc/templates}. Read anew for each document: what is put there counts at once. */
@Component(service = OwnTemplates.class)
public final class OwnTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTemplates.class);

    private final Optional<Path> folder;

    @Activate
    public OwnTemplates() {
        this(Optional.ofNullable(System.getProperty("karaf.etc")).map(etc -> Path.of(etc, "templates")));
    }

    OwnTemplates(Optional<Path> folder) {
        this.folder = folder;
    }

    /** @throws ConflictException {@code document.template} when there is a file that cannot be read as text */
    String text(DocumentTemplate template) {
        // The name has no separators, so it cannot lead out of the folder.
        Optional<Path> file = folder.map(each -> each.resolve(template.name())).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return template.own();
        }
        try {
            return Files.readString(file.get());
        } catch (MalformedInputException noText) {
            throw refused(template, "it is not text in UTF-8", noText);
        } catch (IOException unreadable) {
            throw refused(template, "it cannot be read", unreadable);
        }
    }

    static ConflictException refused(DocumentTemplate template, String reason, Exception cause) {
        LOG.warn("The template {} makes no document: {}", template.name(), reason, cause);
        return new ConflictException(
                "document.template",
                "The template " + template.name() + " makes no document: " + reason + ".",
                Map.of("template", template.name(), "reason", reason));
    }
}
