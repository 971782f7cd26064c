package org.tenon.samples.fault;

/** What may go wrong when a bundle starts or stops, or a component comes up. */
final class LifecycleFault {

    private LifecycleFault() {}

    /**
     * @param millis how long to block; 0 for ever
     * @throws IllegalArgumentException when there is no such fault
     */
    static void commit(String name, String where, long millis) {
        switch (name) {
            case "none" -> {}
            case "throw" -> throw new IllegalStateException("the fault injector fails in " + where);
            case "error" -> throw new NoClassDefFoundError("org/tenon/samples/fault/Missing, of " + where);
            case "block" -> Delay.sleep(millis);
            default -> throw new IllegalArgumentException("no fault of " + where + ": " + name);
        }
    }
}
