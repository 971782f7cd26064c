package org.tenon.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;

/** Asks for the components of kits in their place, and says from the answers what can be had of the kits. */
public final class KitLines {

    private final List<AvailabilityRequest.Line> lines;
    private final Map<ProductId, List<KitComponent>> kits;

    private KitLines(List<AvailabilityRequest.Line> lines, Map<ProductId, List<KitComponent>> kits) {
        this.lines = List.copyOf(lines);
        this.kits = Map.copyOf(kits);
    }

    /** @param kits what one of each comes to; other lines stay as they are */
    public static KitLines of(List<AvailabilityRequest.Line> lines, Map<ProductId, List<KitComponent>> kits) {
        return new KitLines(lines, kits);
    }

    /** What is to be asked for, in the lines' order. */
    public List<AvailabilityRequest.Line> components() {
        List<AvailabilityRequest.Line> all = new ArrayList<>();
        for (AvailabilityRequest.Line line : lines) {
            List<KitComponent> parts = kits.getOrDefault(line.product(), List.of());
            if (parts.isEmpty()) {
                all.add(line);
            }
            parts.forEach(part -> all.add(
                    new AvailabilityRequest.Line(part.product(), part.quantity().multiply(line.quantity()))));
        }
        return all;
    }

    /**
     * What can be had of the lines.
     *
     * @param answers those to {@link #components}, in their order
     */
    public List<LineAvailability> answers(List<LineAvailability> answers) {
        List<LineAvailability> all = new ArrayList<>();
        int next = 0;
        for (AvailabilityRequest.Line line : lines) {
            List<KitComponent> parts = kits.getOrDefault(line.product(), List.of());
            all.add(parts.isEmpty() ? answers.get(next) : kit(line, parts, answers.subList(next, next + parts.size())));
            next += Math.max(1, parts.size());
        }
        return all;
    }

    /** Day by day as many whole ones as there are of all components, and at last the rest. */
    private static LineAvailability kit(
            AvailabilityRequest.Line line, List<KitComponent> parts, List<LineAvailability> answers) {
        TreeSet<LocalDate> days = new TreeSet<>();
        answers.forEach(answer -> answer.promises().forEach(promise -> days.add(promise.date())));
        LocalDate last = days.last();
        List<Promise> promises = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (LocalDate day : days) {
            BigDecimal until = day.equals(last)
                    ? line.quantity()
                    : whole(parts, answers, day).min(line.quantity());
            if (until.compareTo(before) > 0) {
                promises.add(promise(until.subtract(before), day, answers));
                before = until;
            }
        }
        return new LineAvailability(line.product(), line.quantity(), promises);
    }

    private static BigDecimal whole(List<KitComponent> parts, List<LineAvailability> answers, LocalDate day) {
        BigDecimal least = null;
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal there = answers.get(i).promises().stream()
                    .filter(promise -> !promise.date().isAfter(day))
                    .map(Promise::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal kits = there.divide(parts.get(i).quantity(), 0, RoundingMode.DOWN);
            least = least == null ? kits : least.min(kits);
        }
        return least == null ? BigDecimal.ZERO : least;
    }

    /** It rests on what comes last, and is as reliable as the least reliable of what it waits for until then. */
    private static Promise promise(BigDecimal quantity, LocalDate day, List<LineAvailability> answers) {
        List<Promise> until = answers.stream()
                .flatMap(answer -> answer.promises().stream())
                .filter(promise -> !promise.date().isAfter(day))
                .toList();
        Promise latest = until.stream()
                .max(Comparator.comparing(Promise::date).thenComparing(promise -> weight(promise.basis())))
                .orElseThrow();
        Optional<Percent> reliability = until.stream()
                .flatMap(promise -> promise.reliability().stream())
                .min(Comparator.comparing(Percent::value));
        return new Promise(
                quantity, day, latest.warehouse(), latest.basis(), reliability, latest.source(), latest.confidence());
    }

    /** Of several on one day, what is less sure is what it rests on. */
    private static int weight(Promise.Basis basis) {
        return switch (basis) {
            case SERVICE -> 0;
            case STOCK -> 1;
            case INCOMING -> 2;
            case LEAD_TIME -> 3;
        };
    }
}
