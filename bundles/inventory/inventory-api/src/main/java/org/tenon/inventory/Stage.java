package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

/**
 * A location of a warehouse through which goods go on their way in or out.
 *
 * @param location its name, 1 to 64 characters
 * @param available whether goods there may be set aside, promised and sent as those on the shelves. Where not, they wait to be moved
 *     on; what comes in for one document may be set aside for that ({@link ReservationRequest#arriving()})
 * @param days in how many calendar days goods leave it for the next stage, 0 to 365: promises rest on it
 */
public record Stage(String location, boolean available, int days) {

    public Stage {
        requireNonNull(location, "location");
    }
}
