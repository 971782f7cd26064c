package ${package};

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** What there is of ${capability}. */
@ProviderType
@Capability("${capability}")
public interface ${item}Service {

    /**
     * Adds one and records {@link ${item}Added}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with the pointer {@code /title} when the title is blank, longer
     *     than 200 characters, or holds a NUL, which no database keeps
     */
    ${item} add(String title);

    @ReadOnly
    Optional<${item}> find(${item}Id id);

    /** All, the oldest first. */
    @ReadOnly
    Page<${item}> list(PageRequest page);
}
