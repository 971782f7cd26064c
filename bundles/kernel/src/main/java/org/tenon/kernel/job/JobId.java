package org.tenon.kernel.job;

import org.tenon.kernel.Id;

/** Names a job. */
public record JobId(String value) implements Id {

    public JobId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
