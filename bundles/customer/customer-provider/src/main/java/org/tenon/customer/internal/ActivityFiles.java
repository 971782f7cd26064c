package org.tenon.customer.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.activity.ActivityChanged;
import org.tenon.customer.activity.ActivityFile;
import org.tenon.customer.activity.ActivityFileId;
import org.tenon.customer.activity.ActivityFileService;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.FileContent;
import org.tenon.kernel.NewId;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;

/** Files in the installation's database, so that they are committed, copied and saved with what they belong to. */
@Component(
        service = ActivityFileService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class ActivityFiles implements ActivityFileService {

    private static final int NAME = 120;
    private static final int PART = 500_000;
    private static final int BUFFER = 8192;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Actors actors;
    private final Company company;

    @Activate
    public ActivityFiles(
            @Reference(target = "(unit=customer)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Actors actors,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.actors = actors;
        this.company = company;
    }

    @Override
    public ActivityFile add(ActivityId activity, String name, InputStream content) {
        checkName(name);
        byte[] bytes = all(content);
        FileType type = type(name, bytes);
        return unit.call(em -> {
            ActivityEntity row = new ActivityRows(em).lock(activity);
            if (files(em, Set.of(activity.value())).size() >= MAX_FILES) {
                throw new ConflictException(
                        "activity.files",
                        "An activity has at most " + MAX_FILES + " files. Record another activity.",
                        Map.of("files", MAX_FILES));
            }
            ActivityFile file = new ActivityFile(
                    new ActivityFileId(NewId.next()),
                    activity,
                    name,
                    type.mediaType(),
                    bytes.length,
                    sha256(bytes),
                    actors.current().user(),
                    company.now());
            write(em, file, bytes);
            changed(em, row);
            return file;
        });
    }

    private static void checkName(String name) {
        Violations violations = new Violations();
        new TextRules(violations).required("/name", name, NAME);
        violations.check(
                name.indexOf('/') < 0 && name.indexOf('\\') < 0,
                "/name",
                "file.name",
                "A name without the folders that the file comes from.");
        violations.throwIfAny();
    }

    private static byte[] all(InputStream content) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try {
            for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                read.write(buffer, 0, length);
                if (read.size() > MAX_BYTES) {
                    throw new InvalidRequestException(
                            "", "file.too-large", "A file has at most " + MAX_BYTES + " bytes.");
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (read.size() == 0) {
            throw new InvalidRequestException("", "file.empty", "The body is the file, and there is nothing in it.");
        }
        return read.toByteArray();
    }

    private static FileType type(String name, byte[] bytes) {
        FileType type = FileType.of(bytes)
                .orElseThrow(() -> new InvalidRequestException(
                        "",
                        "file.type",
                        "This is neither a picture (JPEG, PNG, GIF, WebP, HEIC) nor PDF, DOCX, XLSX, PPTX without macros,"
                                + " nor text in UTF-8."));
        if (!type.fits(name)) {
            throw new InvalidRequestException(
                    "/name",
                    "file.name",
                    "The file is " + type.mediaType() + ": such files end in " + type.examples() + ".");
        }
        return type;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void write(EntityManager em, ActivityFile file, byte[] bytes) {
        em.persist(new ActivityFileEntity(file));
        // The parts refer to it.
        em.flush();
        for (int place = 0; place * PART < bytes.length; place++) {
            int from = place * PART;
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART));
            em.persist(new FilePartEntity(file.id().value(), place, part));
        }
    }

    private void changed(EntityManager em, ActivityEntity row) {
        row.touch(company.now());
        em.flush();
        events.record(new ActivityChanged(row.activityId(), row.toActivity().customer(), company.now()));
    }

    @Override
    public Map<ActivityId, List<ActivityFile>> filesOf(Set<ActivityId> activities) {
        if (activities.isEmpty()) {
            return Map.of();
        }
        return unit.call(
                em -> files(em, activities.stream().map(ActivityId::value).collect(toSet())).stream()
                        .collect(groupingBy(ActivityFile::activity, LinkedHashMap::new, toList())));
    }

    private static List<ActivityFile> files(EntityManager em, Set<String> activities) {
        return em
                .createQuery(
                        "select f from ActivityFile f where f.activityId in :activities order by f.id",
                        ActivityFileEntity.class)
                .setParameter("activities", activities)
                .getResultList()
                .stream()
                .map(ActivityFileEntity::toFile)
                .toList();
    }

    @Override
    public FileContent read(ActivityId activity, ActivityFileId file) {
        return unit.call(em -> {
            ActivityFile found =
                    find(em, activity, file).orElseThrow(() -> new NotFoundException("activity-file", file.value()));
            ByteArrayOutputStream content = new ByteArrayOutputStream((int) found.bytes());
            em.createQuery("select p from FilePart p where p.fileId = :file order by p.place", FilePartEntity.class)
                    .setParameter("file", file.value())
                    .getResultList()
                    .forEach(part -> content.writeBytes(part.content()));
            return new FileContent(found, content.toByteArray());
        });
    }

    private static Optional<ActivityFile> find(EntityManager em, ActivityId activity, ActivityFileId file) {
        return Optional.ofNullable(em.find(ActivityFileEntity.class, file.value()))
                .map(ActivityFileEntity::toFile)
                .filter(found -> found.activity().equals(activity));
    }

    @Override
    public void remove(ActivityId activity, ActivityFileId file) {
        unit.run(em -> {
            ActivityEntity row = new ActivityRows(em).lock(activity);
            if (find(em, activity, file).isEmpty()) {
                return;
            }
            new SqlText("delete from customer_activity_file_part where file_id = ")
                    .value(file.value())
                    .execute(em);
            em.remove(em.find(ActivityFileEntity.class, file.value()));
            changed(em, row);
        });
    }
}
