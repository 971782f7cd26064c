package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.refusals;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.Quote;
import org.tenon.sales.Solution;
import org.tenon.sales.SolutionOption;
import org.tenon.sales.SolutionRequest;
import org.tenon.sales.SolutionRule;
import org.tenon.sales.SolutionRule.Kind;
import org.tenon.sales.SolutionService;
import org.tenon.sales.SolutionTemplate;
import org.tenon.sales.SolutionTemplateService;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** A customer's need, and the set of products that answers it. */
public interface SolutionContract extends SalesUnderTest {

    SolutionTemplateService templates();

    SolutionService solutions();

    private SolutionOption option(String key, boolean required, boolean proposed, PriceRequestLine... items) {
        return new SolutionOption(
                key,
                key.toUpperCase(Locale.ROOT),
                Arrays.stream(items)
                        .map(item -> new SolutionOption.Item(item.product(), item.quantity()))
                        .toList(),
                required,
                proposed);
    }

    private SolutionOption part(String key) {
        return option(key, false, false, SalesUnderTest.line(goods("10"), 1));
    }

    private static SolutionRule rule(Kind kind, String... options) {
        return new SolutionRule(kind, List.of(options));
    }

    private SolutionTemplate template(List<SolutionOption> options, SolutionRule... rules) {
        return new SolutionTemplate(
                ApprovalUnderTest.channel(), "Pumping", "Water is to go up.", options, List.of(rules), true, 0);
    }

    /** A base of 100; one of two pumps, of 40 and of 60, of which the large one needs a drive of 25 or 30; no lid with a roof. */
    private SolutionTemplate pumping() {
        ProductId base = goods("100");
        ProductId bolt = goods("1");
        return templates()
                .save(template(
                        List.of(
                                option("base", true, true, SalesUnderTest.line(base, 1), SalesUnderTest.line(bolt, 4)),
                                option("small", false, true, SalesUnderTest.line(goods("40"), 1)),
                                option("large", false, false, SalesUnderTest.line(goods("60"), 1)),
                                option("drive", false, false, SalesUnderTest.line(goods("25"), 1)),
                                option("servo", false, false, SalesUnderTest.line(goods("30"), 1)),
                                part("lid"),
                                part("roof")),
                        rule(Kind.ONE_OF, "small", "large"),
                        rule(Kind.REQUIRES, "large", "drive", "servo"),
                        rule(Kind.EXCLUDES, "lid", "roof")));
    }

    private static SolutionRequest wish(SolutionTemplate template, String... options) {
        Map<String, BigDecimal> chosen = new HashMap<>();
        List.of(options).forEach(option -> chosen.put(option, BigDecimal.ONE));
        return new SolutionRequest(template.code(), chosen);
    }

    @Core
    @DisplayName("SAL-460 A template is kept as it was given, and changed by who has seen it")
    default void keepsTemplates() {
        SolutionTemplate template = pumping();

        assertThat(templates().find(template.code())).contains(template);
        assertThat(templates().templates()).contains(template);
        assertThat(events(template.code())).containsExactly("solution-template.changed");
        SolutionTemplate stale = new SolutionTemplate(
                template.code(), "Other", "", template.options(), template.rules(), false, template.version() - 1);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> templates().save(stale));
    }

    @Core
    @DisplayName("SAL-461 A solution becomes a quote in one call: a line for each product, with price and trace")
    default void becomesAQuote() {
        SolutionTemplate template = pumping();

        Quote quote = as(SELLER, () -> solutions()
                .quote(
                        new SolutionRequest(
                                template.code(), Map.of("large", BigDecimal.valueOf(2), "servo", BigDecimal.ONE)),
                        customer()));

        // 100 + 4 x 1 + 2 x 60 + 30
        assertThat(quote.net()).isEqualTo(usd("254"));
        assertThat(quote.lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.priced().trace()).isNotEmpty());
        assertThat(events(quote.id().value())).containsExactly("quote.drafted", "solution.quoted");
    }

    @Full
    @DisplayName(
            "SAL-462 Of a solution of which nothing is said the template proposes the options; for an opportunity it is quoted too")
    default void proposes() {
        SolutionTemplate template = pumping();
        OpportunityId opportunity = opportunities()
                .open(new OpportunityDetails(
                        customer(), "A well", "qualified", usd("500"), today(), Optional.of(SELLER.user())))
                .id();

        Quote quote = as(SELLER, () -> solutions().quote(wish(template), opportunity));

        assertThat(solutions().configure(wish(template)).options().keySet()).containsExactly("base", "small");
        assertThat(quote.net()).isEqualTo(usd("144"));
        assertThat(quote.draft().opportunity()).contains(opportunity);
    }

    @Core
    @DisplayName("SAL-463 A solution that breaks rules is refused with each of them, and what would mend it does")
    default void refusesBrokenSolutions() {
        SolutionTemplate template = pumping();
        SolutionRequest broken = wish(template, "small", "large", "lid", "roof");

        Solution solution = solutions().configure(broken);

        assertThat(solution.broken())
                .extracting(each -> each.rule().kind())
                .containsExactly(Kind.ONE_OF, Kind.REQUIRES, Kind.EXCLUDES);
        for (Solution.Broken each : solution.broken()) {
            assertThat(each.fixes()).isNotEmpty().allSatisfy(fix -> {
                Set<String> mended = new TreeSet<>(solution.options().keySet());
                mended.addAll(fix.add());
                mended.removeAll(fix.remove());
                assertThat(solutions()
                                .configure(wish(template, mended.toArray(String[]::new)))
                                .broken())
                        .extracting(Solution.Broken::rule)
                        .doesNotContain(each.rule());
            });
        }
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> solutions().quote(broken, customer()))
                .satisfies(refused -> assertThat(refusals(refused))
                        .containsExactly(
                                "/options solution.one-of", "/options solution.requires", "/options solution.excludes"))
                .withMessageContaining("LARGE");
    }

    @Full
    @DisplayName("SAL-464 Rules that leave no solution, or none with some option, are refused, and so are circles")
    default void refusesContradictions() {
        List<SolutionOption> options = List.of(part("a"), part("b"), part("c"));
        record Case(SolutionTemplate template, String code) {}
        for (Case wrong : List.of(
                new Case(
                        template(options, rule(Kind.REQUIRES, "a", "b"), rule(Kind.EXCLUDES, "a", "b")),
                        "/rules solution.contradiction"),
                new Case(
                        template(
                                options,
                                rule(Kind.REQUIRES, "a", "b", "c"),
                                rule(Kind.EXCLUDES, "a", "b"),
                                rule(Kind.EXCLUDES, "a", "c")),
                        "/rules solution.contradiction"),
                new Case(
                        template(
                                List.of(
                                        option("a", true, false, SalesUnderTest.line(goods("1"), 1)),
                                        option("b", true, false, SalesUnderTest.line(goods("1"), 1))),
                                rule(Kind.ONE_OF, "a", "b")),
                        "/rules solution.contradiction"),
                new Case(
                        template(
                                options,
                                rule(Kind.REQUIRES, "a", "b"),
                                rule(Kind.REQUIRES, "b", "c"),
                                rule(Kind.REQUIRES, "c", "a")),
                        "/rules solution.cycle"))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> templates().save(wrong.template()))
                    .satisfies(refused -> assertThat(refusals(refused)).containsExactly(wrong.code()));
            assertThat(templates().find(wrong.template().code())).isEmpty();
        }
    }

    @Full
    @DisplayName("SAL-465 A template is checked in itself, each fault with its place")
    default void checksTemplates() {
        SolutionTemplate wrong = new SolutionTemplate(
                "Two Words",
                " ",
                "",
                List.of(
                        option("a", false, false, PriceRequestLine.of(new ProductId("none"), 1)),
                        option("a", false, false, PriceRequestLine.of(goods("1"), -1))),
                List.of(rule(Kind.REQUIRES, "a"), rule(Kind.EXCLUDES, "a", "z")),
                true,
                0);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> templates().save(wrong))
                .satisfies(refused -> assertThat(refusals(refused))
                        .containsExactly(
                                "/code solution.code",
                                "/name text.length",
                                "/options/0/items/0/product product.unknown",
                                "/options/1/key solution.code",
                                "/options/1/items/0/quantity quantity.range",
                                "/rules/0/options solution.rule",
                                "/rules/1/options solution.option"));
    }

    @Full
    @DisplayName("SAL-466 There is no solution of what is not there, not active, or not more than zero")
    default void refusesUnknownSolutions() {
        SolutionTemplate template = pumping();
        SolutionTemplate retired = templates()
                .save(new SolutionTemplate(
                        template.code(), "Old", "", template.options(), template.rules(), false, template.version()));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> solutions().configure(new SolutionRequest("none", Map.of())));
        for (Map<String, BigDecimal> wrong : List.of(
                Map.of("wings", BigDecimal.ONE),
                Map.of("small", BigDecimal.ZERO),
                Map.of("small", new BigDecimal("1e30")))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> solutions().configure(new SolutionRequest(template.code(), wrong)));
        }
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> solutions().quote(wish(retired), customer()))
                .matches(refused -> refused.code().equals("solution-template.inactive"));
    }

    @Concurrent
    @DisplayName("SAL-467 Of eight who save a template at once one does, and the others are told that they were late")
    default void isSavedOnceAtOnce() {
        SolutionTemplate template = template(List.of(part("a")));

        var outcomes = Together.run(8, i -> templates().save(template));

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(StaleVersionException.class));
    }
}
