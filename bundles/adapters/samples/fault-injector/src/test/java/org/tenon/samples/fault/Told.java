package org.tenon.samples.fault;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A configuration as Declarative Services would hand it over. */
final class Told {

    private Told() {}

    static FaultConfig to(Map<String, Object> values) {
        return (FaultConfig) Proxy.newProxyInstance(
                FaultConfig.class.getClassLoader(),
                new Class<?>[] {FaultConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    static FaultConfig toCall(String fault) {
        return to(Map.of("call", fault));
    }
}
