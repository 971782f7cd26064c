package org.tenon.samples.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenon.inventory.ReservationRequest;
import org.tenon.kernel.problem.Violations;

/** How what is free is shared among the lines of a request: first come, first served, after what they give back. */
final class Shares {

    private final List<Claim> claims = new ArrayList<>();
    private final Balances balances = new Balances();

    /**
     * @param before the document's claims, by line
     * @throws org.tenon.kernel.problem.InvalidRequestException when they do not go with the request
     */
    Shares(ReservationRequest request, Map<String, Claim> before) {
        Violations found = new Violations();
        for (int i = 0; i < request.lines().size(); i++) {
            ReservationRequest.Line line = request.lines().get(i);
            Claim known = before.get(line.line());
            if (known != null) {
                check(found, "/lines/" + i, request, line, known);
            }
            claims.add(
                    known == null
                            ? new Claim(
                                    request.document(),
                                    line.line(),
                                    line.product().value(),
                                    request.warehouse().value(),
                                    line.quantity(),
                                    BigDecimal.ZERO,
                                    BigDecimal.ZERO)
                            : known.wanting(line.quantity()));
        }
        found.throwIfAny();
    }

    private static void check(
            Violations found, String pointer, ReservationRequest request, ReservationRequest.Line line, Claim known) {
        found.check(
                known.product().equals(line.product().value()),
                pointer + "/product",
                "inventory.line-taken",
                "The line " + line.line() + " has claimed " + known.product() + " already.");
        found.check(
                known.site().equals(request.warehouse().value()),
                "/warehouse",
                "inventory.line-taken",
                "The line " + line.line() + " has its claim in " + known.site() + ".");
        found.check(
                known.gone().compareTo(line.quantity()) <= 0,
                pointer + "/quantity",
                "inventory.quantity",
                "Of the line " + line.line() + ", " + known.gone().toPlainString() + " have left.");
    }

    /**
     * @param there the balances of the products; of those that never were there, nothing
     * @return whether a line holds more than before
     */
    boolean share(Map<String, Balances.Balance> there) {
        Map<String, BigDecimal> free = new HashMap<>();
        there.forEach((product, balance) -> free.put(product, balance.free()));
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).missing().signum() < 0) {
                move(i, claims.get(i).missing(), free);
            }
        }
        boolean gotMore = false;
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            BigDecimal more = claim.missing().min(free.getOrDefault(claim.product(), BigDecimal.ZERO));
            if (more.signum() > 0) {
                move(i, more, free);
                gotMore = true;
            }
        }
        return gotMore;
    }

    private void move(int line, BigDecimal more, Map<String, BigDecimal> free) {
        Claim claim = claims.get(line);
        claims.set(line, claim.holding(more));
        free.merge(claim.product(), more.negate(), BigDecimal::add);
        balances.add(claim.product(), claim.site(), BigDecimal.ZERO, more);
    }

    /** One for each line, in the request's order. */
    List<Claim> claims() {
        return claims;
    }

    /** What the balances change by. */
    Balances balances() {
        return balances;
    }
}
