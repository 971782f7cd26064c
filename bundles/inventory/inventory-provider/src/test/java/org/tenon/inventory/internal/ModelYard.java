package org.tenon.inventory.internal;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;

/** The rules of stages, lots and holds as short as they can be said: whole numbers in memory, one after the other. */
final class ModelYard implements Yard {

    private static final Set<String> CLOSED = Set.of("DOCK", "QUALITY");

    private static final class Part {
        final String location;
        int onHand;
        int reserved;
        int held;

        Part(String location) {
            this.location = location;
        }

        int free() {
            return onHand - reserved - held;
        }

        boolean open() {
            return !CLOSED.contains(location);
        }
    }

    private static final class Wish {
        final String lot;
        final int asked;
        int wanted;
        int shipped;
        final Map<String, Integer> has = new TreeMap<>();

        Wish(String lot, int asked) {
            this.lot = lot;
            this.asked = asked;
        }

        int reserved() {
            return has.values().stream().mapToInt(each -> each).sum();
        }
    }

    /** By lot and location, which is also the order in which goods of a lot are taken. */
    private final Map<String, Map<String, Part>> lots = new TreeMap<>();

    private final List<Wish> wishes = new ArrayList<>();

    private static void require(boolean holds, String code) {
        if (!holds) {
            throw new ConflictException(code, code, Map.of());
        }
    }

    private static void check(boolean holds, String code) {
        if (!holds) {
            throw new InvalidRequestException("", code, code);
        }
    }

    private Map<String, Part> parts(String lot) {
        return lots.computeIfAbsent(lot, first -> new TreeMap<>());
    }

    private Part part(String lot, String location) {
        return parts(lot).computeIfAbsent(location, Part::new);
    }

    private int sum(String lot, ToIntFunction<Part> of) {
        return parts(lot).values().stream().mapToInt(of).sum();
    }

    @Override
    public void receive(String lot, int quantity) {
        part(lot, "DOCK").onHand += quantity;
    }

    @Override
    public void move(String lot, String from, String to, int quantity) {
        check(to.isEmpty() || !to.equals(from), "inventory.same-location");
        require(parts(lot).containsKey(from), "inventory.not-available");
        check(!to.isEmpty() || Set.of("DOCK", "QUALITY", "PACK", "SHIP").contains(from), "required");
        Part origin = part(lot, from);
        require(quantity <= origin.onHand - origin.held, "inventory.not-available");
        String target = !to.isEmpty() ? to : from.equals("DOCK") ? "QUALITY" : "";
        int free = min(quantity, origin.free());
        int open = quantity - free;
        origin.onHand -= free;
        part(lot, target).onHand += free;
        for (Wish wish : wishes) {
            if (wish.lot.equals(lot) && open > 0) {
                int moved = min(open, wish.has.getOrDefault(from, 0));
                carry(wish, from, target, moved);
                open -= moved;
            }
        }
    }

    private void carry(Wish wish, String from, String to, int quantity) {
        take(wish, from, -quantity);
        part(wish.lot, from).onHand -= quantity;
        part(wish.lot, to).onHand += quantity;
        take(wish, to, quantity);
    }

    private void take(Wish wish, String location, int quantity) {
        part(wish.lot, location).reserved += quantity;
        wish.has.merge(location, quantity, Integer::sum);
    }

    @Override
    public void bring(int number, String from, int quantity) {
        Wish wish = wishes.get(number);
        require(parts(wish.lot).containsKey(from), "inventory.not-available");
        check(!from.equals("SHIP"), "required");
        require(quantity <= wish.has.getOrDefault(from, 0), "inventory.not-available");
        String target =
                switch (from) {
                    case "DOCK" -> "QUALITY";
                    case "QUALITY" -> "";
                    case "PACK" -> "SHIP";
                    default -> "PACK";
                };
        carry(wish, from, target, quantity);
    }

    @Override
    public void wish(String lot, int quantity) {
        wishes.add(new Wish(lot, quantity));
        again(wishes.size() - 1);
    }

    @Override
    public void again(int number) {
        Wish wish = wishes.get(number);
        wish.wanted = wish.asked;
        int missing = max(0, wish.wanted - wish.reserved() - wish.shipped);
        for (Part part : List.copyOf(parts(wish.lot).values())) {
            int taken = part.open() ? min(missing, part.free()) : 0;
            take(wish, part.location, taken);
            missing -= taken;
        }
    }

    @Override
    public void release(int number) {
        Wish wish = wishes.get(number);
        Map.copyOf(wish.has).forEach((location, quantity) -> take(wish, location, -quantity));
    }

    @Override
    public void ship(int number, int quantity) {
        Wish wish = wishes.get(number);
        require(quantity <= wish.reserved(), "inventory.not-reserved");
        require(quantity <= wish.has.getOrDefault("SHIP", 0), "inventory.not-staged");
        take(wish, "SHIP", -quantity);
        part(wish.lot, "SHIP").onHand -= quantity;
        wish.shipped += quantity;
    }

    @Override
    public void hold(String lot, int quantity) {
        require(!parts(lot).isEmpty(), "lot.not-found");
        check(quantity <= sum(lot, part -> part.onHand - part.held), "inventory.quantity");
        require(quantity <= sum(lot, Part::free), "inventory.reserved");
        int open = quantity;
        for (Part part : parts(lot).values()) {
            int taken = min(open, part.free());
            part.held += taken;
            open -= taken;
        }
    }

    @Override
    public void unhold(String lot, int quantity) {
        require(!parts(lot).isEmpty(), "lot.not-found");
        check(quantity <= sum(lot, part -> part.held), "inventory.quantity");
        int open = quantity;
        for (Part part : parts(lot).values()) {
            int taken = min(open, part.held);
            part.held -= taken;
            open -= taken;
        }
    }

    /** What is free before what is on hold, and both first where goods are open. */
    @Override
    public void scrap(String lot, int quantity) {
        require(quantity <= sum(lot, part -> part.onHand - part.reserved), "inventory.not-available");
        int open = quantity;
        for (boolean held : new boolean[] {false, true}) {
            for (boolean opened : new boolean[] {true, false}) {
                for (Part part : parts(lot).values()) {
                    int taken = part.open() == opened ? min(open, held ? part.held : part.free()) : 0;
                    part.onHand -= taken;
                    part.held -= held ? taken : 0;
                    open -= taken;
                }
            }
        }
    }

    @Override
    public int wishes() {
        return wishes.size();
    }

    @Override
    public String state() {
        StringBuilder state = new StringBuilder("available ")
                .append(LOTS.stream()
                        .mapToInt(lot -> sum(lot, part -> part.open() ? part.free() : 0))
                        .sum());
        lots.forEach((lot, parts) -> parts.values().stream()
                .filter(part -> part.onHand > 0)
                .forEach(part -> state.append('\n')
                        .append(lot + " at " + part.location + ": " + part.onHand + "/" + part.reserved + "/"
                                + part.held)));
        for (Wish wish : wishes) {
            state.append('\n').append("wish of " + wish.lot + ": " + wish.reserved() + "/" + wish.shipped);
        }
        return state.toString();
    }
}
