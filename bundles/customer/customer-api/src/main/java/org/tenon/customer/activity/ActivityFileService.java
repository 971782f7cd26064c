package org.tenon.customer.activity;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the files of activities: photos, reports, drawings. */
@ProviderType
@Capability("customer")
public interface ActivityFileService {

    /** The longest file, in bytes. */
    int MAX_BYTES = 10_000_000;

    /** How many files an activity has at most. */
    int MAX_FILES = 20;

    /**
     * Keeps a file. What it is is found out from its content: JPEG, PNG, GIF, WebP, HEIC, PDF, DOCX, XLSX, PPTX and plain text in UTF-8
     * are taken. Records {@link ActivityChanged}. Not repeatable: a second call keeps the file twice.
     *
     * @param name what it is called
     * @param content read to its end, not closed
     * @throws org.tenon.kernel.problem.NotFoundException {@code activity.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException at {@code /name}, {@code required}, {@code too-long}, {@code unprintable}
     *     or, when it ends as other files do, {@code file.name}; at {@code ""}, {@code file.empty}, {@code file.too-large} or, when it
     *     is nothing that is taken, {@code file.type}
     * @throws org.tenon.kernel.problem.ConflictException {@code activity.files} when there are {@value #MAX_FILES} already
     */
    ActivityFile add(ActivityId activity, String name, InputStream content);

    /** The files of each of the activities, in the order in which they came; activities without files are left out. */
    @ReadOnly
    Map<ActivityId, List<ActivityFile>> filesOf(Set<ActivityId> activities);

    /**
     * What is in a file, exactly as it came.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code activity-file.not-found} when the activity has no such file
     */
    @ReadOnly
    FileContent read(ActivityId activity, ActivityFileId file);

    /**
     * Takes a file away for good. Records {@link ActivityChanged}. Repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code activity.not-found}
     */
    void remove(ActivityId activity, ActivityFileId file);
}
