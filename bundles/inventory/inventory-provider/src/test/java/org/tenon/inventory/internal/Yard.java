package org.tenon.inventory.internal;

import java.util.List;

/**
 * What can happen to the lots of one product in a warehouse with stages: goods come in by {@code DOCK} and {@code QUALITY}, lie on
 * shelves, and leave by {@code PACK} and {@code SHIP}. Wishes are numbered as they come, and want one lot each. The services do it ({@link
 * ServiceYard}), and so does a model in memory ({@link ModelYard}); both must refuse the same with the same code, and be in the same
 * state after it.
 */
interface Yard {

    List<String> LOTS = List.of("A", "B");

    /** Where goods may be; the empty text is the shelf in general. */
    List<String> LOCATIONS = List.of("", "DOCK", "PACK", "QUALITY", "R1", "R2", "SHIP");

    void receive(String lot, int quantity);

    /** @param to empty for where the goods go next */
    void move(String lot, String from, String to, int quantity);

    /** Moves what is set aside for a wish to where it goes next. */
    void bring(int wish, String from, int quantity);

    /** A new wish. */
    void wish(String lot, int quantity);

    /** Asks once more for what a wish misses. */
    void again(int wish);

    void release(int wish);

    void ship(int wish, int quantity);

    void hold(String lot, int quantity);

    void unhold(String lot, int quantity);

    void scrap(String lot, int quantity);

    int wishes();

    /** Everything that a user could see of it. */
    String state();
}
