package ${package};

import org.tenon.kernel.Id;

/** The identity of a {@link ${item}}; opaque. */
public record ${item}Id(String value) implements Id {

    public ${item}Id {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
