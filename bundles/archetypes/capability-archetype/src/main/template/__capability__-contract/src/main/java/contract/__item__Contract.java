package ${package}.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ${package}.${item};
import ${package}.${item}Added;
import ${package}.${item}Id;
import ${package}.${item}Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** What a provider of ${capability} promises. A number never changes its meaning, and is not given again. */
public interface ${item}Contract {

    ${item}Service service();

    Transactions transactions();

    /** What was recorded in transactions that committed, oldest first. */
    List<DomainEvent> events();

    @Core
    @DisplayName("01 What was added is found as it is")
    default void found() {
        ${item} added = service().add("the first");

        assertThat(added.title()).isEqualTo("the first");
        assertThat(service().find(added.id())).contains(added);
        assertThat(service().find(new ${item}Id("none"))).isEmpty();
    }

    @Core
    @DisplayName("02 All are listed page by page, each once, the oldest first")
    default void listed() {
        List<${item}> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(service().add("number " + i));
        }

        List<${item}> listed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<${item}> page = service().list(new PageRequest(2, after));
            listed.addAll(page.items());
            after = page.next();
        } while (after.isPresent());

        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(added);
    }

    @Core
    @DisplayName("03 Adding is recorded, a refusal is not")
    default void recorded() {
        ${item} added = service().add("the first");
        int before = events().size();

        assertThat(events()).anyMatch(event -> event instanceof ${item}Added && event.subject().equals(added.id().value()));
        assertThatThrownBy(() -> service().add(" ")).isInstanceOf(InvalidRequestException.class);
        assertThat(events()).hasSize(before);
    }

    @Full
    @DisplayName("04 A title that cannot be kept is refused with its place, the longest one is kept")
    default void titles() {
        for (String title : List.of("", " ", "x".repeat(201), "a\0b")) {
            assertThat(catchThrowableOfType(InvalidRequestException.class, () -> service().add(title)).violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/title");
        }
        assertThat(service().find(service().add("x".repeat(200)).id()).orElseThrow().title()).hasSize(200);
    }

    @Full
    @DisplayName("05 What is added in a caller's transaction goes with it")
    default void callersTransaction() {
        List<${item}Id> added = new ArrayList<>();

        assertThatThrownBy(() -> transactions().required(() -> {
                    added.add(service().add("not for long").id());
                    throw new IllegalStateException("the caller changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(service().find(added.get(0))).isEmpty();
    }

    @Concurrent
    @DisplayName("06 16 who add at once get one each")
    default void together() {
        List<${item}> added = Together.all(16, caller -> service().add("by " + caller));

        assertThat(added).extracting(${item}::id).doesNotHaveDuplicates();
        assertThat(added).allSatisfy(each -> assertThat(service().find(each.id())).contains(each));
    }
}
