package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.refusals;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.sales.LostReason;
import org.tenon.sales.LostReasonService;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.OpportunityQuery;
import org.tenon.sales.PipelineStage;
import org.tenon.sales.SalesPipeline;
import org.tenon.sales.StageChange;
import org.tenon.sales.WinLoss;
import org.tenon.sales.WinLossQuery;
import org.tenon.sales.WinLossQuery.Dimension;
import org.tenon.sales.WinLossService;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Pipelines that are changed while people work, what was lost and why, and where opportunities have been. */
public interface PipelineDeskContract extends SalesUnderTest {

    LostReasonService lostReasons();

    WinLossService winLoss();

    private static PipelineStage stage(String name, String probability) {
        return new PipelineStage(name, Percent.of(probability));
    }

    /** hope 20 % (rotten after 5 days), talk 60 %, won, lost. */
    private SalesPipeline pipelineOfItsOwn() {
        return pipeline()
                .save(new SalesPipeline(
                        ApprovalUnderTest.channel(),
                        "For tests",
                        List.of(
                                new PipelineStage("hope", Percent.of("20"), Optional.of(5)),
                                stage("talk", "60"),
                                stage("won", "100"),
                                stage("lost", "0")),
                        0));
    }

    private OpportunityDetails chance(SalesPipeline on, String stage, String amount) {
        return new OpportunityDetails(customer(), "A chance", stage, usd(amount), today(), Optional.of(SELLER.user()))
                .on(on.code());
    }

    private Opportunity moved(Opportunity opportunity, OpportunityDetails to) {
        return as(SELLER, () -> opportunities().change(opportunity.id(), opportunity.version(), to));
    }

    /** A reason that is active, as are those of other tests from then on. */
    private String reason() {
        return lostReasons()
                .save(new LostReason(ApprovalUnderTest.channel(), "Too dear", true, 0))
                .code();
    }

    @Core
    @DisplayName("SAL-430 A pipeline is kept as it was given, and opportunities have the probabilities of its stages")
    default void keepsPipelines() {
        SalesPipeline pipeline = pipelineOfItsOwn();

        Opportunity opened = opportunities().open(chance(pipeline, "Talk", "33.33"));
        SalesPipeline sharper = pipeline()
                .save(new SalesPipeline(
                        pipeline.code(),
                        "Sharper",
                        List.of(stage("talk", "50"), stage("hope", "10")),
                        pipeline.version()));

        assertThat(pipeline().find(pipeline.code())).contains(sharper);
        assertThat(pipeline().pipelines()).contains(sharper).anySatisfy(each -> assertThat(each.code())
                .isEqualTo(SalesPipeline.DEFAULT));
        assertThat(opened.expectedRevenue()).isEqualTo(usd("20")); // 60 % of 33.33 is 19.998
        Opportunity now = opportunities().find(opened.id()).orElseThrow();
        assertThat(now.probability()).isEqualTo(Percent.of("50"));
        assertThat(now.details().stage()).isEqualTo("talk");
        assertThat(events(pipeline.code())).containsExactly("pipeline.changed", "pipeline.changed");
    }

    @Full
    @DisplayName("SAL-431 What a pipeline cannot be is refused with its place")
    default void checksPipelines() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> pipeline()
                        .save(new SalesPipeline(
                                "Not Plain",
                                " ",
                                List.of(
                                        stage("Two Words", "10"),
                                        stage("a", "101"),
                                        stage("a", "5"),
                                        new PipelineStage("b", Percent.of("5"), Optional.of(0))),
                                0)))
                .satisfies(refused -> assertThat(refusals(refused))
                        .containsExactly(
                                "/code pipeline.code",
                                "/name text.length",
                                "/stages/0/name pipeline.stages",
                                "/stages/1/probability pipeline.probability",
                                "/stages/2/name pipeline.stage-twice",
                                "/stages/3/rottenAfterDays pipeline.rotten-after"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> pipeline().save(new SalesPipeline("none", "None", List.of(), 0)));
    }

    @Full
    @DisplayName("SAL-432 A stage that opportunities are in is not left out, nor their pipeline taken away")
    default void keepsUsedStages() {
        SalesPipeline pipeline = pipelineOfItsOwn();
        SalesPipeline empty = pipelineOfItsOwn();
        Opportunity here = opportunities().open(chance(pipeline, "hope", "1"));
        SalesPipeline without =
                new SalesPipeline(pipeline.code(), "Without", List.of(stage("talk", "60")), pipeline.version());

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> pipeline().save(without))
                .matches(refused -> refused.code().equals("pipeline.stage-used"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> pipeline().remove(pipeline.code(), pipeline.version()));
        moved(here, here.details().in("talk"));
        assertThat(pipeline().save(without).stages()).hasSize(1);
        pipeline().remove(empty.code(), empty.version());
        assertThat(pipeline().find(empty.code())).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> pipeline().remove(empty.code(), empty.version()));
    }

    @Concurrent
    @DisplayName(
            "SAL-433 Of eight who save a pipeline or a reason at once one does, and the others are told that they were late")
    default void isSavedOnce() {
        String code = ApprovalUnderTest.channel();
        var pipelines = Together.run(
                8, i -> pipeline().save(new SalesPipeline(code, "Number " + i, List.of(stage("a", "1")), 0)));
        var reasons = Together.run(8, i -> lostReasons().save(new LostReason(code, "Number " + i, false, 0)));

        for (var outcomes : List.of(pipelines, reasons)) {
            assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.succeeded())
                    .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(StaleVersionException.class));
        }
    }

    @Core
    @DisplayName("SAL-434 Where an opportunity has been is kept, with what it was worth then and who moved it")
    default void keepsTheWay() {
        SalesPipeline pipeline = pipelineOfItsOwn();
        Opportunity opened = as(MANAGER, () -> opportunities().open(chance(pipeline, "hope", "100")));
        OpportunityDetails larger = chance(pipeline, "talk", "120");
        Opportunity talked = moved(
                opened,
                new OpportunityDetails(
                                opened.details().customer(),
                                "A chance",
                                "talk",
                                larger.amount(),
                                today(),
                                opened.details().owner())
                        .on(pipeline.code()));
        moved(talked, talked.details().against("Nadir Ltd."));

        List<StageChange> way = opportunities().history(opened.id());

        assertThat(way).extracting(StageChange::to).containsExactly("hope", "talk");
        assertThat(way).extracting(StageChange::from).containsExactly(Optional.empty(), Optional.of("hope"));
        assertThat(way).extracting(StageChange::amount).containsExactly(usd("100"), usd("120"));
        assertThat(way).extracting(StageChange::by).containsExactly(MANAGER.user(), SELLER.user());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> opportunities().history(new OpportunityId("none")));
    }

    @Full
    @DisplayName("SAL-435 An opportunity is rotten when it is in a stage for longer than that allows")
    default void rots() {
        SalesPipeline pipeline = pipelineOfItsOwn();
        Opportunity hope = opportunities().open(chance(pipeline, "hope", "1"));
        Opportunity talk = opportunities().open(chance(pipeline, "talk", "1"));

        setToday(today().plusDays(5));
        assertThat(opportunities().find(hope.id()).orElseThrow().rotten()).isFalse();
        setToday(today().plusDays(1));
        assertThat(opportunities().find(hope.id()).orElseThrow().rotten()).isTrue();
        assertThat(opportunities().find(talk.id()).orElseThrow().rotten()).isFalse();
        Opportunity again = opportunities().find(hope.id()).orElseThrow();
        assertThat(moved(again, again.details().in("talk")).rotten()).isFalse();
    }

    @Core
    @DisplayName("SAL-436 What is lost says why, by one of the reasons that are kept; what is not lost has none")
    default void asksWhy() {
        SalesPipeline pipeline = pipelineOfItsOwn();
        String reason = reason();
        Opportunity opened = opportunities().open(chance(pipeline, "hope", "1"));

        for (OpportunityDetails wrong : List.of(
                opened.details().in("lost"),
                opened.details().in("lost").because("whim"),
                opened.details().in("talk").because(reason))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> moved(opened, wrong))
                    .satisfies(refused ->
                            assertThat(refusals(refused)).containsExactly("/lostReason opportunity.lost-reason"));
        }
        Opportunity lost = moved(opened, opened.details().in("lost").because(reason));
        LostReason there = lostReasons().find(reason).orElseThrow();
        lostReasons().save(new LostReason(reason, "Not any more", false, there.version()));

        assertThat(lost.details().lostReason()).contains(reason);
        assertThat(moved(lost, lost.details().against("Nadir Ltd.")).details().lostReason())
                .contains(reason);
        assertThat(events(reason)).containsExactly("lost-reason.changed", "lost-reason.changed");
    }

    @Full
    @DisplayName("SAL-437 An opportunity is on a pipeline and about a product that there are")
    default void knowsItsPipeline() {
        SalesPipeline pipeline = pipelineOfItsOwn();
        ProductId product = goods("10");
        OpportunityDetails chance = chance(pipeline, "hope", "1");

        for (OpportunityDetails wrong :
                List.of(chance.on("nowhere"), chance.in("qualified"), chance.about(new ProductId("none")))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> opportunities().open(wrong));
        }
        Opportunity opened = opportunities().open(chance.about(product).against("Nadir Ltd."));
        assertThat(opened.details()).isEqualTo(chance.about(product).against("Nadir Ltd."));
        assertThat(opportunities()
                        .search(
                                new OpportunityQuery(
                                        Optional.empty(), Optional.of(pipeline.code()), Optional.of(SELLER.user())),
                                PageRequest.first())
                        .items())
                .containsExactly(opened);
    }

    @Core
    @DisplayName("SAL-438 What was won and lost is counted by reason, competitor, stage, owner, product and month")
    default void analyses() {
        SalesPipeline pipeline = pipelineOfItsOwn();
        String reason = reason();
        ProductId product = goods("10");
        String competitor = "Nadir " + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            Opportunity opened =
                    opportunities().open(chance(pipeline, "hope", "10").about(product));
            OpportunityDetails end = i == 0
                    ? opened.details().in("won")
                    : opened.details().in("lost").because(reason).against(competitor);
            moved(opened, end);
        }
        opportunities().open(chance(pipeline, "talk", "5"));

        // One of three is 33.33 %.
        assertThat(rows(pipeline, Dimension.OWNER)).containsExactly(SELLER.user() + " 1 2 33.33 10 20");
        assertThat(rows(pipeline, Dimension.REASON)).containsExactly(reason + " 0 2 0 0 20", "- 1 0 100 10 0");
        assertThat(rows(pipeline, Dimension.COMPETITOR)).containsExactly(competitor + " 0 2 0 0 20", "- 1 0 100 10 0");
        assertThat(rows(pipeline, Dimension.STAGE)).containsExactly("hope 1 2 33.33 10 20");
        assertThat(rows(pipeline, Dimension.PRODUCT)).containsExactly(product + " 1 2 33.33 10 20");
        assertThat(rows(pipeline, Dimension.MONTH)).containsExactly(YearMonth.from(today()) + " 1 2 33.33 10 20");
        assertThat(analysis(pipeline, Dimension.MONTH).total().winRate()).contains(Percent.of("33.33"));
        for (int months : List.of(0, WinLossQuery.MAX_MONTHS + 1)) {
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> winLoss()
                    .analyse(new WinLossQuery(
                            Dimension.OWNER, YearMonth.of(2026, 1), months, Optional.empty(), Optional.empty())));
        }
    }

    private WinLoss analysis(SalesPipeline pipeline, Dimension by) {
        return winLoss()
                .analyse(new WinLossQuery(
                        by, YearMonth.from(today()), 1, Optional.empty(), Optional.of(pipeline.code())));
    }

    private List<String> rows(SalesPipeline pipeline, Dimension by) {
        return analysis(pipeline, by).rows().stream()
                .map(row -> row.key().orElse("-") + " " + row.won() + " " + row.lost() + " "
                        + row.winRate()
                                .orElseThrow()
                                .value()
                                .stripTrailingZeros()
                                .toPlainString() + " "
                        + row.amounts()
                                .get(0)
                                .won()
                                .amount()
                                .stripTrailingZeros()
                                .toPlainString() + " "
                        + row.amounts()
                                .get(0)
                                .lost()
                                .amount()
                                .stripTrailingZeros()
                                .toPlainString())
                .toList();
    }
}
