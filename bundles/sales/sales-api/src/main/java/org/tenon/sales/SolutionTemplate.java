package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What answers a customer's need, as far as it is always the same, and what can be chosen.
 *
 * @param code 1 to 64 lower case letters, digits and hyphens
 * @param name 1 to 200 characters
 * @param need what the customer wants, in his words; up to 2,000 characters
 * @param options 1 to {@value #MAX_OPTIONS}
 * @param rules up to {@value #MAX_RULES}
 * @param active whether new solutions are made of it
 * @param version rises with every change; 0 for one that nobody has saved yet
 */
public record SolutionTemplate(
        String code,
        String name,
        String need,
        List<SolutionOption> options,
        List<SolutionRule> rules,
        boolean active,
        long version) {

    public static final int MAX_OPTIONS = 50;
    public static final int MAX_RULES = 200;

    public SolutionTemplate {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(need, "need");
        options = List.copyOf(options);
        rules = List.copyOf(rules);
    }
}
