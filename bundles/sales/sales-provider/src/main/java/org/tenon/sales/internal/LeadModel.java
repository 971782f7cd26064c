package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.Percent;
import org.tenon.sales.LeadScore;

/**
 * What became of a team's leads, counted by what was known of them (naive Bayes as in Odoo's predictive lead scoring). A pure
 * value: it asks no database.
 */
final class LeadModel {

    static final String STAGE = "stage";

    /** So that a value that was only ever lost, or won, rules nothing out. */
    private static final double SMOOTHING = 0.1;

    /** How often a value was found among the won and among the lost. */
    private static final class Count {
        private double won = SMOOTHING;
        private double lost = SMOOTHING;

        void add(boolean toWon, long times) {
            won += toWon ? times : 0;
            lost += toWon ? 0 : times;
        }
    }

    private final List<String> stages;
    private final Map<String, Map<String, Count>> counts = new HashMap<>();
    private long won;
    private long lost;

    /** @param stages in their order, without the one in which leads are won */
    LeadModel(List<String> stages) {
        this.stages = List.copyOf(stages);
    }

    /**
     * Counts leads that are closed.
     *
     * @param values by attribute, without the stage
     * @param stage the last one that they were in
     */
    void learn(Map<String, String> values, String stage, boolean isWon, long times) {
        won += isWon ? times : 0;
        lost += isWon ? 0 : times;
        values.forEach((attribute, value) -> count(attribute, value).add(isWon, times));
        int reached = isWon ? stages.size() - 1 : stages.indexOf(stage);
        for (int i = 0; i <= reached; i++) {
            count(STAGE, stages.get(i)).add(isWon, times);
        }
    }

    private Count count(String attribute, String value) {
        return counts.computeIfAbsent(attribute, any -> new LinkedHashMap<>())
                .computeIfAbsent(value, any -> new Count());
    }

    long won() {
        return won;
    }

    long lost() {
        return lost;
    }

    /** @return empty while nothing was won, or nothing lost */
    Optional<Percent> probability(Map<String, String> values, String stage) {
        if (won == 0 || lost == 0) {
            return Optional.empty();
        }
        Count first = count(STAGE, stages.get(0));
        double ofWon = first.won / (first.won + first.lost);
        double ofLost = first.lost / (first.won + first.lost);
        for (Map.Entry<String, String> each : known(values, stage).entrySet()) {
            Count count = counts.get(each.getKey()).get(each.getValue());
            ofWon *= count.won / total(each.getKey(), true);
            ofLost *= count.lost / total(each.getKey(), false);
        }
        return Optional.of(
                new Percent(BigDecimal.valueOf(100 * ofWon / (ofWon + ofLost)).setScale(2, RoundingMode.HALF_UP)));
    }

    /** What is known and was seen before, each with how much oftener it was found among the won. */
    List<LeadScore.Reason> reasons(Map<String, String> values, String stage) {
        if (won == 0 || lost == 0) {
            return List.of();
        }
        List<LeadScore.Reason> reasons = new ArrayList<>();
        known(values, stage).forEach((attribute, value) -> {
            Count count = counts.get(attribute).get(value);
            double factor = count.won / total(attribute, true) * total(attribute, false) / count.lost;
            reasons.add(new LeadScore.Reason(
                    attribute, value, BigDecimal.valueOf(factor).setScale(2, RoundingMode.HALF_UP)));
        });
        reasons.sort(Comparator.comparing((LeadScore.Reason reason) -> strength(reason))
                .reversed());
        return reasons;
    }

    /** A factor of 4 and one of a quarter are as strong. */
    private static double strength(LeadScore.Reason reason) {
        return Math.abs(Math.log(Math.max(0.01, reason.factor().doubleValue())));
    }

    private Map<String, String> known(Map<String, String> values, String stage) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(STAGE, stage);
        all.entrySet()
                .removeIf(each -> !counts.getOrDefault(each.getKey(), Map.of()).containsKey(each.getValue()));
        return all;
    }

    /** All that was counted of an attribute; of stages, since every lead counts for several, the first one's. */
    private double total(String attribute, boolean ofWon) {
        if (attribute.equals(STAGE)) {
            Count first = count(STAGE, stages.get(0));
            return ofWon ? first.won : first.lost;
        }
        return counts.get(attribute).values().stream()
                .mapToDouble(count -> ofWon ? count.won : count.lost)
                .sum();
    }
}
