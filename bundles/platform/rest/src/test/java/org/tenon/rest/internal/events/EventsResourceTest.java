package org.tenon.rest.internal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenon.json.TenonJson;
import org.tenon.kernel.event.EventFeed;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.internal.events.EventsResource.FeedBody;

final class EventsResourceTest {

    private static final RecordedEvent CONFIRMED =
            new RecordedEvent(12, "e-12", "order.confirmed", "o-1", Instant.EPOCH, "ann", "{\"order\":\"o-1\"}");

    private final EventsResource resource = new EventsResource(new EventFeed() {
        @Override
        public List<RecordedEvent> after(long after, int limit) {
            return after < 12 ? List.of(CONFIRMED) : List.of();
        }

        @Override
        public long last() {
            return 12;
        }
    });

    @Test
    void givesTheDataAsJsonAndThePositionToGoOnFrom() throws Exception {
        FeedBody feed = resource.events(null, 100);
        assertThat(TenonJson.mapper().writeValueAsString(feed))
                .isEqualTo(
                        "{\"items\":[{\"id\":\"e-12\",\"type\":\"order.confirmed\",\"subject\":\"o-1\","
                                + "\"at\":\"1970-01-01T00:00:00Z\",\"actor\":\"ann\",\"data\":{\"order\":\"o-1\"}}],\"next\":\"12\"}");
    }

    @Test
    void staysWhereItIsAtTheEnd() {
        assertThat(resource.events("12", 100)).isEqualTo(new FeedBody(List.of(), "12"));
    }

    @Test
    void refusesWhatIsNoPosition() {
        for (String wrong : List.of("x", "-1", "1.5")) {
            assertThatThrownBy(() -> resource.events(wrong, 100)).isInstanceOf(InvalidRequestException.class);
        }
        assertThatThrownBy(() -> resource.events("1", 1001)).isInstanceOf(InvalidRequestException.class);
    }
}
