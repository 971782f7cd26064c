package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.procurement.ProcuredLine;
import org.tenon.purchasing.procurement.ProcurementRequest;
import org.tenon.purchasing.procurement.ProcurementService;

/** A purchasing somewhere else, of which suppliers deliver at most some pieces of a line, and none as long as the test goes on. */
final class RemotePurchasing implements ProcurementService {

    static final BigDecimal MOST = BigDecimal.valueOf(5);

    private final RemoteCalls calls;
    private final LocalDate today;
    private final Map<String, Map<String, ProcurementRequest.Line>> documents = new TreeMap<>();

    RemotePurchasing(Faults faults, LocalDate today) {
        this.calls = new RemoteCalls(faults, "purchasing");
        this.today = today;
    }

    RemoteCalls calls() {
        return calls;
    }

    String state(String document) {
        StringBuilder state = new StringBuilder();
        documents.getOrDefault(document, Map.of()).forEach((key, line) -> state.append(" ")
                .append(key)
                .append(":")
                .append(line.quantity().stripTrailingZeros().toPlainString()));
        return state.toString();
    }

    @Override
    public List<ProcuredLine> request(ProcurementRequest request) {
        return calls.call(() -> {
            if (request.lines().stream().anyMatch(line -> line.quantity().compareTo(MOST) > 0)) {
                throw new ConflictException("purchasing.no-supplier", "Nobody delivers so much.", Map.of());
            }
            Map<String, ProcurementRequest.Line> wanted = new TreeMap<>();
            request.lines().forEach(line -> wanted.put(line.line(), line));
            documents.put(request.document(), wanted);
            return of(request.document());
        });
    }

    @Override
    public void withdraw(String document) {
        calls.call(() -> {
            documents.remove(document);
            return Boolean.TRUE;
        });
    }

    @Override
    public void handOver(String document, String to, Map<String, String> lines) {
        throw new AssertionError("nobody hands over what could not be taken back");
    }

    @Override
    public List<ProcuredLine> of(String document) {
        return documents.getOrDefault(document, Map.of()).values().stream()
                .map(line -> new ProcuredLine(
                        line.line(),
                        line.kind(),
                        line.quantity(),
                        BigDecimal.ZERO,
                        line.quantity(),
                        Optional.of(today.plusDays(5)),
                        Optional.of(new PurchaseOrderId(document)),
                        Optional.of("PO")))
                .toList();
    }
}
