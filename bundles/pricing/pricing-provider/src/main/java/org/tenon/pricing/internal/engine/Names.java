package org.tenon.pricing.internal.engine;

/** Numbers for names, each name once. */
final class Names {

    private final PackedIds ids = new PackedIds();
    private final Slots slots = new Slots();
    private int size;

    /** @return the name's number, or -1 when it has none */
    int find(Name name) {
        return size == 0 ? -1 : slots.find(name.hash(), number -> ids.is(number, name));
    }

    /** The name's number, a new one when it has none. */
    int number(Name name) {
        int known = find(name);
        if (known >= 0) {
            return known;
        }
        slots.add(name.hash(), ids.add(name), number -> ids.name(number).hash());
        return size++;
    }

    int size() {
        return size;
    }

    void trim() {
        ids.trim();
    }
}
