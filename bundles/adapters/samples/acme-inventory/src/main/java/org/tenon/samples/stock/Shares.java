package org.tenon.samples.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.inventory.ReservationRequest;
import org.tenon.kernel.problem.Violations;

/** How what is free is shared among the lines of a request: first come, first served, after what they give back; lines in step in whole steps. */
final class Shares {

    private final List<Claim> claims = new ArrayList<>();
    private final Balances balances = new Balances();
    private final List<ReservationRequest.Line> lines;

    /**
     * @param before the document's claims, by line
     * @throws org.tenon.kernel.problem.InvalidRequestException when they do not go with the request
     */
    Shares(ReservationRequest request, Map<String, Claim> before) {
        lines = request.lines();
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
        Map<String, BigDecimal> steps = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            BigDecimal more = claim.missing().min(free.getOrDefault(claim.product(), BigDecimal.ZERO));
            Optional<ReservationRequest.InStep> step = lines.get(i).step();
            if (step.isPresent()) {
                BigDecimal most = steps.computeIfAbsent(step.get().set(), set -> steps(set, free));
                more = claim.missing().min(most.multiply(step.get().each()));
            }
            if (more.signum() > 0) {
                move(i, more, free);
                gotMore = true;
            }
        }
        return gotMore;
    }

    /** How many steps of a set all of its lines can take. Where all that they want is there, one that need not be whole. */
    private BigDecimal steps(String set, Map<String, BigDecimal> free) {
        Map<String, BigDecimal> each = new HashMap<>();
        Map<String, BigDecimal> wanted = new HashMap<>();
        BigDecimal last = BigDecimal.ZERO;
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Optional<ReservationRequest.InStep> step =
                    lines.get(i).step().filter(one -> one.set().equals(set));
            if (step.isPresent()) {
                BigDecimal missing = claim.missing().max(BigDecimal.ZERO);
                each.merge(claim.product(), step.get().each(), BigDecimal::add);
                wanted.merge(claim.product(), missing, BigDecimal::add);
                last = last.max(missing.divide(step.get().each(), 0, RoundingMode.UP));
            }
        }
        BigDecimal most = last;
        for (Map.Entry<String, BigDecimal> product : each.entrySet()) {
            BigDecimal there = free.getOrDefault(product.getKey(), BigDecimal.ZERO);
            if (there.compareTo(wanted.get(product.getKey())) < 0) {
                most = most.min(there.divide(product.getValue(), 0, RoundingMode.DOWN));
            }
        }
        return most;
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
