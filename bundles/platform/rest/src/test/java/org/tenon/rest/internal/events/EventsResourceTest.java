package org.tenon.rest.internal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tenon.json.TenonJson;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.event.EventFeed;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.kernel.sight.Sight;
import org.tenon.kernel.sight.Sights;
import org.tenon.rest.internal.events.EventsResource.EventBody;
import org.tenon.rest.internal.events.EventsResource.FeedBody;
import org.tenon.testing.fixture.TestActors;

final class EventsResourceTest {

    private static final RecordedEvent CONFIRMED =
            new RecordedEvent(12, "e-12", "order.confirmed", "o-1", Instant.EPOCH, "ann", "{\"order\":\"o-1\"}");

    private static final RecordedEvent REQUESTED =
            new RecordedEvent(13, "e-13", "approval.requested", "a-1", Instant.EPOCH, "ann", "{\"order\":\"o-2\"}");
    private static final RecordedEvent BOOKED =
            new RecordedEvent(14, "e-14", "stock.booked", "b-1", Instant.EPOCH, "ann", "{}");

    private final TestActors actors = new TestActors();
    private final EventSight sight = new EventSight(actors);
    private final EventsResource resource = new EventsResource(
            new EventFeed() {
                @Override
                public List<RecordedEvent> after(long after, int limit) {
                    return Stream.of(CONFIRMED, REQUESTED, BOOKED)
                            .filter(event -> event.position() > after)
                            .limit(limit)
                            .toList();
                }

                @Override
                public long last() {
                    return 14;
                }
            },
            sight);

    /** Sees the orders {@code seen} of others, and nothing else that is not his own. */
    private List<String> seenBy(Sights sights, String... seen) {
        sight.known = List.of(new RecordSight() {
            @Override
            public String kind() {
                return "order";
            }

            @Override
            public String root() {
                return "orders";
            }

            @Override
            public Class<? extends OwnedId> idType() {
                return OwnedId.class;
            }

            @Override
            public Set<String> seen(Set<String> ids, Actor reader) {
                return ids.stream().filter(Set.of(seen)::contains).collect(Collectors.toSet());
            }
        });
        Actor reader = new Actor("ann", Set.of(), Set.of()).seeing(sights);
        FeedBody feed = actors.as(reader, () -> resource.events(null, 1));
        List<String> found =
                new ArrayList<>(feed.items().stream().map(EventBody::id).toList());
        while (!feed.items().isEmpty()) {
            String next = feed.next();
            feed = actors.as(reader, () -> resource.events(next, 1));
            feed.items().forEach(event -> found.add(event.id()));
        }
        return found;
    }

    @Test
    void showsAReaderTheEventsOfWhatHeSees() {
        Sights own = new Sights(Map.of(), Sight.own("ann"));
        Sights ownOrders = new Sights(Map.of("order", Sight.own("ann")), Sight.EVERYTHING);

        assertThat(seenBy(Sights.EVERYTHING)).containsExactly("e-12", "e-13", "e-14");
        assertThat(seenBy(own)).isEmpty();
        assertThat(seenBy(own, "o-1")).containsExactly("e-12");
        assertThat(seenBy(ownOrders, "o-2"))
                .as("what names an order, and what nobody owns")
                .containsExactly("e-13", "e-14");
    }

    @Test
    void givesTheDataAsJsonAndThePositionToGoOnFrom() throws Exception {
        FeedBody feed = resource.events(null, 1);
        assertThat(TenonJson.mapper().writeValueAsString(feed))
                .isEqualTo(
                        "{\"items\":[{\"id\":\"e-12\",\"type\":\"order.confirmed\",\"subject\":\"o-1\","
                                + "\"at\":\"1970-01-01T00:00:00Z\",\"actor\":\"ann\",\"data\":{\"order\":\"o-1\"}}],\"next\":\"12\"}");
    }

    @Test
    void staysWhereItIsAtTheEnd() {
        assertThat(resource.events("14", 100)).isEqualTo(new FeedBody(List.of(), "14"));
    }

    @Test
    void refusesWhatIsNoPosition() {
        for (String wrong : List.of("x", "-1", "1.5")) {
            assertThatThrownBy(() -> resource.events(wrong, 100)).isInstanceOf(InvalidRequestException.class);
        }
        assertThatThrownBy(() -> resource.events("1", 1001)).isInstanceOf(InvalidRequestException.class);
    }
}
