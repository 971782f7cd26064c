package org.tenon.modules.internal;

import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Services that are there later than this bundle, or not at all. */
final class Services {

    private final BundleContext context;

    Services(BundleContext context) {
        this.context = context;
    }

    /** What the service says; empty when there is none. */
    <S, R> Optional<R> ask(Class<S> type, Function<S, R> question) {
        ServiceReference<S> reference = context.getServiceReference(type);
        S service = reference == null ? null : context.getService(reference);
        if (reference == null || service == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.apply(service));
        } finally {
            context.ungetService(reference);
        }
    }
}
