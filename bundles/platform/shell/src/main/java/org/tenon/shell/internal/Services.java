package org.tenon.shell.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.karaf.shell.support.CommandException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.tenon.kernel.problem.TenonException;

/** Services that may be missing. */
final class Services {

    private final BundleContext context;

    Services(BundleContext context) {
        this.context = context;
    }

    /** What the service says; empty when there is none. */
    <S, R> Optional<R> ask(Class<S> type, Function<S, R> question) {
        return Optional.ofNullable(context.getServiceReference(type)).flatMap(reference -> ask(reference, question));
    }

    /**
     * As {@link #ask}, for a command that can do nothing without.
     *
     * @throws CommandException when there is none, or it refuses: shown as one line, and no matter for the log
     */
    <S, R> R require(Class<S> type, String what, Function<S, R> question) throws CommandException {
        try {
            return ask(type, question).orElseThrow(() -> new CommandException(what + " is not there"));
        } catch (TenonException refused) {
            throw new CommandException(refused.getMessage(), refused);
        }
    }

    /** What all services of a type say. */
    <S, R> List<R> askAll(Class<S> type, Function<S, R> question) {
        List<R> answers = new ArrayList<>();
        references(type).forEach(reference -> ask(reference, question).ifPresent(answers::add));
        return answers;
    }

    private <S> Collection<ServiceReference<S>> references(Class<S> type) {
        try {
            return context.getServiceReferences(type, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter has no syntax", e);
        }
    }

    private <S, R> Optional<R> ask(ServiceReference<S> reference, Function<S, R> question) {
        S service = context.getService(reference);
        if (service == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(service));
        } finally {
            context.ungetService(reference);
        }
    }
}
