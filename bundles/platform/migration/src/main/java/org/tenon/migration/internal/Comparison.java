package org.tenon.migration.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.exchange.DataTotals;
import org.tenon.kernel.problem.ConflictException;

/** Compares what two providers have. */
final class Comparison {

    static final int PAGE = 500;

    private final DataExport source;
    private final DataExport target;
    private final List<DataKind> kinds;

    Comparison(DataExport source, DataExport target) {
        this.source = source;
        this.target = target;
        this.kinds = source.kinds().stream().filter(target.kinds()::contains).toList();
    }

    /** The kinds that both have, each after those that it refers to. */
    List<DataKind> kinds() {
        return kinds;
    }

    /** @throws ConflictException when the source has records of a kind that the target does not have */
    void requireNothingLeft() {
        for (DataKind kind : source.kinds()) {
            long count = kinds.contains(kind) ? 0 : source.totals(kind.name()).count();
            if (count > 0) {
                throw new ConflictException(
                        "migration.not-taken",
                        "The target does not keep records of " + kind.name() + ", and the source has " + count + ".",
                        Map.of("kind", kind.name(), "count", Long.toString(count)));
            }
        }
    }

    /** The first kind that only the target has and of which it has records. */
    Optional<DataKind> foreign() {
        return target.kinds().stream()
                .filter(kind -> !source.kinds().contains(kind))
                .filter(kind -> target.totals(kind.name()).count() > 0)
                .findFirst();
    }

    /** The keys of records that only one has, or both have otherwise. */
    Set<String> differing(String kind) {
        Set<String> differing = new TreeSet<>();
        pages(source, kind, records -> differing.addAll(differing(kind, keys(records))));
        pages(target, kind, records -> differing.addAll(differing(kind, keys(records))));
        return differing;
    }

    /** Those of the keys of which the records differ. */
    Set<String> differing(String kind, Collection<String> keys) {
        Set<String> differing = new TreeSet<>();
        List<String> all = List.copyOf(keys);
        for (int i = 0; i < all.size(); i += PAGE) {
            List<String> some = all.subList(i, Math.min(all.size(), i + PAGE));
            Map<String, DataRecord> ours = byKey(source.find(kind, some));
            Map<String, DataRecord> theirs = byKey(target.find(kind, some));
            for (String key : some) {
                if (!Optional.ofNullable(ours.get(key)).equals(Optional.ofNullable(theirs.get(key)))) {
                    differing.add(key);
                }
            }
        }
        return differing;
    }

    /** The keys of which only the target has records; not more than one page of them. */
    Set<String> surplus(String kind) {
        Set<String> surplus = new TreeSet<>();
        pages(target, kind, records -> {
            Set<String> keys = new TreeSet<>(keys(records));
            source.find(kind, List.copyOf(keys)).forEach(known -> keys.remove(known.key()));
            if (surplus.isEmpty()) {
                surplus.addAll(keys);
            }
        });
        return surplus;
    }

    /** @throws DifferenceException when the two have not as many records, or other sums */
    void requireEqualTotals() {
        for (DataKind kind : kinds) {
            DataTotals ours = source.totals(kind.name());
            DataTotals theirs = target.totals(kind.name());
            if (!ours.equals(theirs)) {
                throw new DifferenceException("Of " + kind.name() + ", the source has " + text(ours)
                        + " and the target has " + text(theirs) + ".");
            }
        }
    }

    /** @throws DifferenceException when the checksums of all records of a kind are not the same */
    void requireEqualChecksums() {
        for (DataKind kind : kinds) {
            String ours = checksum(source, kind.name());
            String theirs = checksum(target, kind.name());
            if (!ours.equals(theirs)) {
                throw new DifferenceException("Of " + kind.name() + ", the source has the checksum " + ours
                        + " and the target has " + theirs + ".");
            }
        }
    }

    long count(DataExport of) {
        return kinds.stream().mapToLong(kind -> of.totals(kind.name()).count()).sum();
    }

    /** A sum over all records' SHA-256: the order, which each provider has its own of, does not matter. */
    static String checksum(DataExport of, String kind) {
        byte[] sum = new byte[32];
        pages(of, kind, records -> records.forEach(record -> add(sum, hash(record))));
        return HexFormat.of().formatHex(sum);
    }

    private static byte[] hash(DataRecord record) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(record.canonical().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void add(byte[] sum, byte[] more) {
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            int next = (sum[i] & 0xff) + (more[i] & 0xff) + carry;
            sum[i] = (byte) next;
            carry = next >>> 8;
        }
    }

    private static void pages(DataExport of, String kind, Consumer<List<DataRecord>> each) {
        PageRequest request = PageRequest.first(PAGE);
        while (true) {
            Page<DataRecord> page = of.page(kind, request);
            if (!page.items().isEmpty()) {
                each.accept(page.items());
            }
            if (page.next().isEmpty()) {
                return;
            }
            request = request.from(page.next().get());
        }
    }

    private static List<String> keys(List<DataRecord> records) {
        List<String> keys = new ArrayList<>();
        records.forEach(record -> keys.add(record.key()));
        return keys;
    }

    private static Map<String, DataRecord> byKey(List<DataRecord> records) {
        Map<String, DataRecord> byKey = new HashMap<>();
        records.forEach(record -> byKey.put(record.key(), record));
        return byKey;
    }

    private static String text(DataTotals totals) {
        return totals.count() + (totals.sums().isEmpty() ? "" : " with the sums " + totals.sums());
    }
}
