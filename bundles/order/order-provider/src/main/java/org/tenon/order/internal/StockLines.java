package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.Booking;
import org.tenon.inventory.Issue;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Promise;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;

/**
 * What a line of an order is for inventory: itself or, of a kit, a line for each component that there is stock of, in step with
 * each other, so that only whole kits are set aside.
 */
final class StockLines {

    /** As many decimals as stock is kept in. */
    private static final int SCALE = 6;

    /**
     * A line for inventory.
     *
     * @param each how much of the product one of the line's own unit is
     * @param set the line that it is in step for; null for by itself
     */
    private record Piece(String key, ProductId product, BigDecimal each, @Nullable String set) {

        BigDecimal of(BigDecimal quantity) {
            return set == null ? quantity : plain(quantity.multiply(each));
        }

        BigDecimal lines(BigDecimal own) {
            return set == null ? own : own.divide(each, SCALE, RoundingMode.DOWN);
        }

        Optional<ReservationRequest.InStep> step() {
            return Optional.ofNullable(set).map(line -> new ReservationRequest.InStep(line, each));
        }
    }

    private StockLines() {}

    /** Without zeros at the end, which it may have had beyond what stock is kept in. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static List<Piece> pieces(OrderLineRow line) {
        List<KitPart> parts = line.parts();
        return parts.isEmpty()
                ? List.of(new Piece(line.key(), line.productId(), BigDecimal.ONE, null))
                : IntStream.range(0, parts.size())
                        .filter(i -> parts.get(i).stocked())
                        .mapToObj(i -> new Piece(
                                line.key() + '/' + (i + 1),
                                parts.get(i).product(),
                                parts.get(i).quantity(),
                                line.key()))
                        .toList();
    }

    /** The keys of its reservations. */
    static Stream<String> keys(OrderLineRow line) {
        return pieces(line).stream().map(Piece::key);
    }

    /** All of the line that inventory is asked for. */
    static Stream<ReservationRequest.Line> wanted(OrderLineRow line) {
        return pieces(line).stream()
                .map(piece -> new ReservationRequest.Line(
                        piece.key(), piece.product(), piece.of(line.wanted()), Optional.empty(), piece.step()));
    }

    static Stream<Issue.Line> leaving(OrderLineRow line, BigDecimal quantity) {
        return pieces(line).stream().map(piece -> new Issue.Line(piece.key(), piece.of(quantity)));
    }

    static Stream<Booking.Line> back(OrderLineRow line, BigDecimal quantity) {
        return pieces(line).stream()
                .map(piece ->
                        new Booking.Line(piece.product(), piece.of(quantity), Optional.empty(), Optional.empty()));
    }

    static Stream<AvailabilityRequest.Line> asked(OrderLineRow line, BigDecimal quantity) {
        return pieces(line).stream().map(piece -> new AvailabilityRequest.Line(piece.product(), piece.of(quantity)));
    }

    /** How much of the line is set aside: of a kit, what all components are for. */
    static BigDecimal reserved(OrderLineRow line, Map<String, Reservation> kept) {
        return pieces(line).stream()
                .map(piece -> piece.lines(kept.get(piece.key()).reserved()))
                .reduce(BigDecimal::min)
                .orElseThrow();
    }

    /** How much of the line is set aside or has left. */
    static BigDecimal reservedOrShipped(OrderLineRow line, Map<String, Reservation> kept) {
        return pieces(line).stream()
                .map(piece -> piece.lines(kept.get(piece.key())
                        .reserved()
                        .add(kept.get(piece.key()).shipped())))
                .reduce(BigDecimal::min)
                .orElseThrow();
    }

    /**
     * What comes last of what a line asks for.
     *
     * @param answers to what was {@link #asked}; as many are taken as were asked for
     */
    static LineAvailability last(OrderLineRow line, Iterator<LineAvailability> answers) {
        LineAvailability last = null;
        for (int i = pieces(line).size(); i > 0; i--) {
            LineAvailability answer = answers.next();
            if (last == null || isLater(answer, last)) {
                last = answer;
            }
        }
        if (last == null) {
            throw new IllegalStateException("the line " + line.id + " has nothing that there is stock of");
        }
        return last;
    }

    /** What is not on the shelf comes after what is, be it on the same day. */
    private static boolean isLater(LineAvailability answer, LineAvailability other) {
        return isThere(answer) == isThere(other) ? answer.completeOn().isAfter(other.completeOn()) : isThere(other);
    }

    private static boolean isThere(LineAvailability answer) {
        return answer.promises().stream().allMatch(promise -> promise.basis() == Promise.Basis.STOCK);
    }
}
