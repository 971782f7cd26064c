package org.tenon.testing.contract.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.unnumbered;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityChanged;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityFile;
import org.tenon.customer.activity.ActivityFileService;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityService;
import org.tenon.customer.activity.NewActivity;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Files of activities: what is taken, and that it comes back as it was. */
@Besides(
        value = "activity-files",
        services = {ActivityService.class, ActivityFileService.class})
public interface ActivityFileContract {

    CustomerService customers();

    ActivityService activities();

    /** The service to be tested. */
    ActivityFileService files();

    List<DomainEvent> recorded();

    @Core
    @DisplayName("CUS-310 A photo comes back byte for byte, with its type, length and digest, and changes its activity")
    default void keeps_files() {
        Activity visit = visit();
        byte[] photo = photo(1_200_345);

        ActivityFile file = files().add(visit.id(), "屋顶 1.JPG", new ByteArrayInputStream(photo));

        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        assertThat(file.bytes()).isEqualTo(photo.length);
        assertThat(file.sha256()).matches("[0-9a-f]{64}");
        assertThat(files().filesOf(Set.of(visit.id())).get(visit.id())).containsExactly(file);
        assertThat(files().read(visit.id(), file.id()).content()).isEqualTo(photo);
        assertThat(activities().find(visit.id()).orElseThrow().version()).isGreaterThan(visit.version());
        assertThat(recorded())
                .filteredOn(event -> event instanceof ActivityChanged changed
                        && changed.activity().equals(visit.id()))
                .hasSize(1);
    }

    @Core
    @DisplayName("CUS-311 A file is taken away for itself, and with its activity")
    default void removes_files() {
        Activity visit = visit();
        ActivityFile one = files().add(visit.id(), "one.txt", text("one"));
        ActivityFile two = files().add(visit.id(), "two.txt", text("two"));

        files().remove(visit.id(), one.id());
        files().remove(visit.id(), one.id());
        assertThat(files().filesOf(Set.of(visit.id())).get(visit.id())).containsExactly(two);
        assertThatThrownBy(() -> files().read(visit.id(), one.id())).isInstanceOf(NotFoundException.class);

        activities()
                .remove(visit.id(), activities().find(visit.id()).orElseThrow().version());
        assertThatThrownBy(() -> files().read(visit.id(), two.id())).isInstanceOf(NotFoundException.class);
        assertThat(files().filesOf(Set.of(visit.id()))).isEmpty();
    }

    @Full
    @DisplayName("CUS-312 What a file is is told by its content, and its name must go with it")
    default void tells_types() {
        Activity visit = visit();

        assertThat(type(visit, "a.png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1))
                .isEqualTo("image/png");
        assertThat(type(visit, "a.gif", 'G', 'I', 'F', '8', '9', 'a', 0)).isEqualTo("image/gif");
        assertThat(type(visit, "a.pdf", '%', 'P', 'D', 'F', '-', '1', 0)).isEqualTo("application/pdf");
        assertThat(type(visit, "a.heic", 0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0))
                .isEqualTo("image/heic");
        assertThat(files().add(visit.id(), "a.txt", text("<html><script>")).mediaType())
                .isEqualTo("text/plain");
        assertThat(code(visit, "a.html", "<html><script>".getBytes(UTF_8))).isEqualTo("file.name");
        assertThat(code(visit, "a.svg", "<svg onload='x'/>".getBytes(UTF_8))).isEqualTo("file.name");
        assertThat(code(visit, "a.jpg", "%PDF-1.7".getBytes(UTF_8))).isEqualTo("file.name");
        assertThat(code(visit, "a.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3}))
                .isEqualTo("file.type");
        assertThat(code(visit, "a.zip", new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("file.type");
    }

    @Full
    @DisplayName("CUS-313 Empty and too large files, names with folders, and the twenty-first file are refused")
    default void refuses_files() {
        Activity visit = visit();

        assertThat(code(visit, "a.txt", new byte[0])).isEqualTo("file.empty");
        assertThat(code(visit, "a.jpg", photo(ActivityFileService.MAX_BYTES + 1)))
                .isEqualTo("file.too-large");
        assertThat(code(visit, "../a.txt", new byte[] {'a'})).isEqualTo("file.name");
        assertThat(code(visit, "c:\\a.txt", new byte[] {'a'})).isEqualTo("file.name");
        assertThat(code(visit, "a\n.txt", new byte[] {'a'})).isEqualTo("unprintable");
        assertThat(code(visit, " ", new byte[] {'a'})).isEqualTo("required");
        assertThatThrownBy(() -> files().add(new ActivityId("none"), "a.txt", text("a")))
                .isInstanceOf(NotFoundException.class);
        for (int i = 0; i < ActivityFileService.MAX_FILES; i++) {
            files().add(visit.id(), i + ".txt", text("a"));
        }
        assertThatThrownBy(() -> files().add(visit.id(), "more.txt", text("a"))).isInstanceOf(ConflictException.class);
    }

    @Full
    @DisplayName("CUS-314 A file of another activity is not found")
    default void keeps_files_apart() {
        ActivityFile file = files().add(visit().id(), "a.txt", text("a"));
        ActivityId other = visit().id();

        assertThatThrownBy(() -> files().read(other, file.id())).isInstanceOf(NotFoundException.class);
        files().remove(other, file.id());
        assertThat(files().read(file.activity(), file.id()).file()).isEqualTo(file);
    }

    private Activity visit() {
        CustomerId customer = customers().register(unnumbered(named("Visited"))).id();
        return activities().add(new NewActivity(customer, ActivityDetails.of(ActivityKind.VISIT, "Visit")));
    }

    /** What begins like a photo. */
    private static byte[] photo(int length) {
        byte[] photo = new byte[length];
        new Random(length).nextBytes(photo);
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        return photo;
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private String type(Activity visit, String name, int... content) {
        byte[] bytes = new byte[content.length];
        for (int i = 0; i < content.length; i++) {
            bytes[i] = (byte) content[i];
        }
        return files().add(visit.id(), name, new ByteArrayInputStream(bytes)).mediaType();
    }

    private String code(Activity visit, String name, byte[] content) {
        return catchThrowableOfType(InvalidRequestException.class, () -> files().add(
                                visit.id(), name, new ByteArrayInputStream(content)))
                .violations()
                .get(0)
                .code();
    }
}
