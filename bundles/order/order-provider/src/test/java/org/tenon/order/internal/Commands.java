package org.tenon.order.internal;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.tenon.inventory.BookingReason;

/** Draws random commands that make sense more often than not. */
final class Commands {

    private static final BookingReason[] REASONS = BookingReason.values();
    private static final int MOST_LINES = 3;
    private static final int MOST_WANTED = 9;

    private final Random random;
    private final int products;

    Commands(long seed, int products) {
        this.random = new Random(seed);
        this.products = products;
    }

    /** @param says the command as a person would write it down */
    record Command(String says, Consumer<Shop> run) {
        @Override
        public String toString() {
            return says;
        }
    }

    /** The next one for a shop that has made this many orders, leases and transfers; young ones are meant more often. */
    Command next(int orders, int leases, int transfers) {
        int product = random.nextInt(products);
        int quantity = 1 + random.nextInt(MOST_WANTED);
        int order = young(orders);
        int line = 1 + random.nextInt(MOST_LINES);
        if (orders == 0) {
            return order();
        }
        int dice = random.nextInt(100);
        if (dice < 10) {
            return new Command("receive(" + product + ", " + quantity + ")", shop -> shop.receive(product, quantity));
        } else if (dice < 15) {
            BookingReason reason = REASONS[random.nextInt(REASONS.length)];
            return new Command(
                    "book(" + reason + ", " + product + ", " + quantity + ")",
                    shop -> shop.book(reason, product, quantity));
        } else if (dice < 18) {
            int counted = random.nextInt(20);
            return new Command("count(" + product + ", " + counted + ")", shop -> shop.count(product, counted));
        } else if (dice < 21) {
            return new Command("send(" + product + ", " + quantity + ")", shop -> shop.send(product, quantity));
        } else if (dice < 23 && transfers > 0) {
            int transfer = young(transfers);
            return new Command("arrive(" + transfer + ")", shop -> shop.arrive(transfer));
        } else if (dice < 35) {
            return order();
        } else if (dice < 50) {
            return new Command("confirm(" + order + ")", shop -> shop.confirm(order));
        } else if (dice < 53) {
            return new Command("release(" + order + ")", shop -> shop.release(order));
        } else if (dice < 62) {
            int wanted = random.nextInt(MOST_WANTED + 1);
            return new Command(
                    "amend(" + order + ", " + line + ", " + wanted + ")", shop -> shop.amend(order, line, wanted));
        } else if (dice < 68) {
            return new Command("shipAll(" + order + ")", shop -> shop.shipAll(order));
        } else if (dice < 74) {
            int leaving = 1 + random.nextInt(4);
            return new Command(
                    "ship(" + order + ", " + line + ", " + leaving + ")", shop -> shop.ship(order, line, leaving));
        } else if (dice < 78) {
            return new Command("cancel(" + order + ")", shop -> shop.cancel(order));
        } else if (dice < 80) {
            return new Command("deliver(" + order + ")", shop -> shop.deliver(order));
        } else if (dice < 81) {
            return new Command("close(" + order + ")", shop -> shop.close(order));
        } else if (dice < 87) {
            int back = 1 + random.nextInt(3);
            boolean scrap = random.nextBoolean();
            boolean credited = random.nextBoolean();
            return new Command(
                    "takeBack(" + order + ", " + line + ", " + back + ", " + scrap + ", " + credited + ")",
                    shop -> shop.takeBack(order, line, back, scrap, credited));
        } else if (dice < 90 || leases == 0) {
            return new Command("hold(" + product + ", " + quantity + ")", shop -> shop.hold(product, quantity));
        } else if (dice < 92) {
            int lease = young(leases);
            return new Command("convert(" + lease + ")", shop -> shop.convert(lease));
        } else if (dice < 94) {
            int lease = young(leases);
            return new Command("giveBack(" + lease + ")", shop -> shop.giveBack(lease));
        } else if (dice < 97) {
            return new Command("fill()", Shop::fill);
        }
        int minutes = random.nextInt(2 * Shop.LEASE_MINUTES);
        return new Command("pass(" + minutes + ")", shop -> shop.pass(minutes));
    }

    private Command order() {
        int lines = 1 + random.nextInt(MOST_LINES);
        int priority = random.nextInt(3);
        int[] wanted = random.ints(lines, 0, products).toArray();
        int[] quantities = random.ints(lines, 1, MOST_WANTED + 1).toArray();
        return new Command(
                "order(" + priority + ", " + text(wanted) + ", " + text(quantities) + ")",
                shop -> shop.order(priority, wanted, quantities));
    }

    private static String text(int[] numbers) {
        return Arrays.toString(numbers);
    }

    /** One of so many, of the last eight as a rule. */
    private int young(int count) {
        return count == 0 ? 0 : count - 1 - random.nextInt(random.nextInt(4) == 0 ? count : Math.min(count, 8));
    }
}
