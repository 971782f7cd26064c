package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.sight.DocumentName;
import org.tenon.sample.rest.ThingResource.ThingId;

final class RecordSightsTest {

    private final RecordSights sights = new RecordSights();
    private final ThingSight things = new ThingSight();

    @Test
    void a_document_of_a_kind_that_nobody_ever_limited_names_no_record() {
        assertThat(sights.named(new DocumentName("thing/1"))).isEmpty();
        sights.know(things);
        assertThat(sights.named(new DocumentName("cart/1"))).isEmpty();
        assertThat(sights.named(new DocumentName("thing/1/more")).orElseThrow().id())
                .isEqualTo("1");
    }

    @Test
    void while_who_knows_a_kind_is_away_nobody_answers_for_its_records() {
        sights.know(things);
        sights.forget(things);

        assertThatThrownBy(() -> sights.named(new ThingId("1"))).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> sights.named(new DocumentName("thing/1"))).isInstanceOf(UnavailableException.class);
    }
}
