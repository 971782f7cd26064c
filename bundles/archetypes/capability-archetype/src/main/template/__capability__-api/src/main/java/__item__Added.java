package ${package};

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A {@link ${item}} was added. */
public record ${item}Added(${item}Id id, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "${capability}.added";
    }

    @Override
    public String subject() {
        return id.value();
    }
}
