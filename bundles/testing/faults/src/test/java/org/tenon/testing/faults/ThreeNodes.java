package org.tenon.testing.faults;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the three nodes of this run, on one database. */
final class ThreeNodes implements ParameterResolver {

    static final int COUNT = 3;

    /** Stopped by JUnit when all tests are done. */
    private record Running(Cluster database, Nodes nodes) implements AutoCloseable {

        static Running started() {
            Cluster database = new Cluster();
            return new Running(database, new Nodes(COUNT, database));
        }

        @Override
        public void close() {
            nodes.close();
            database.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Nodes.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent("nodes", key -> Running.started(), Running.class)
                .nodes();
    }
}
