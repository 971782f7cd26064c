package org.tenon.testing.blackbox;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** Gives tests the one running distribution of this run, and its admin's client; and one whose modules they may change. */
final class Tenon implements ParameterResolver {

    /** Stopped by JUnit when all tests are done. */
    private record Running(Distribution distribution) implements AutoCloseable {
        @Override
        public void close() {
            distribution.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Distribution.class || type == Api.class || type == World.class || type == ModuleBench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == ModuleBench.class) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .getOrComputeIfAbsent("bench", key -> new ModuleBench(), ModuleBench.class);
        }
        Distribution distribution = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent("tenon", key -> new Running(Distribution.start()), Running.class)
                .distribution();
        if (type == Distribution.class) {
            return distribution;
        }
        Api api = new Api(distribution, "admin", Distribution.PASSWORD);
        return type == Api.class ? api : new World(api);
    }
}
