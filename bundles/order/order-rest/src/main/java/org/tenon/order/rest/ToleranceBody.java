package org.tenon.order.rest;

import java.util.Optional;
import org.tenon.kernel.Percent;
import org.tenon.order.Tolerance;

/** How far what leaves may be off what was ordered, in percent, as requests and answers give it; nothing where nothing is said. */
record ToleranceBody(Optional<Percent> less, Optional<Percent> more) {

    static ToleranceBody of(Tolerance tolerance) {
        return new ToleranceBody(Optional.of(tolerance.less()), Optional.of(tolerance.more()));
    }

    Tolerance tolerance() {
        return new Tolerance(less.orElse(Percent.ZERO), more.orElse(Percent.ZERO));
    }
}
