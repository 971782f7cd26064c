package org.tenon.testing.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenon.testing.distribution.Api;

/** Holds the log of changes against what clients were told: every order that somebody has is in it, once, and its chain is whole. */
final class Trail {

    private static final String MAKING = "order.OrderService.create";

    private Trail() {}

    static List<String> differences(Api api, Collection<Journal.Told> all) {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> made = made(api);
        all.stream()
                .filter(told ->
                        told.method().equals("POST") && told.path().equals("/api/orders") && told.status() == 201)
                .filter(told -> made.getOrDefault(told.id(), 0) != 1)
                .forEach(told -> wrong.add("the order " + told.id() + " is in the log of changes "
                        + made.getOrDefault(told.id(), 0) + " times"));
        JsonNode verification =
                api.get("/api/audit-log/verification").expect(200).json();
        if (!verification.path("holds").asBoolean()) {
            wrong.add("the log of changes: " + verification.path("findings"));
        }
        return wrong;
    }

    /** How often each order was made, as the log says. */
    private static Map<String, Integer> made(Api api) {
        Map<String, Integer> made = new HashMap<>();
        String after = "";
        do {
            JsonNode page = api.get("/api/audit-log?limit=1000&operation=" + MAKING + after)
                    .expect(200)
                    .json();
            page.path("items").forEach(entry -> made.merge(entry.path("subject").asText(), 1, Integer::sum));
            after = page.has("next") ? "&after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
        return made;
    }
}
