package org.tenon.order.installation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps service engineers and their calendars. A provider may leave this service out. */
@ProviderType
@Capability("order")
public interface EngineerService {

    /**
     * Writes an engineer down, and records {@link EngineerChanged}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: what {@link EngineerDetails} does not allow
     */
    Engineer register(EngineerDetails details);

    /**
     * Replaces what is known of an engineer, and records {@link EngineerChanged}. Appointments stay as they were agreed; those that he
     * cannot keep any more are planned anew, see {@link AppointmentService#replan}.
     *
     * @param version the one that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such engineer
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else changed him since
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: what {@link EngineerDetails} does not allow
     */
    Engineer change(EngineerId engineer, long version, EngineerDetails details);

    @ReadOnly
    Optional<Engineer> find(EngineerId engineer);

    /** All of them, by name. */
    @ReadOnly
    List<Engineer> engineers();

    /**
     * Notes an absence or a holiday, and records {@link EngineerAbsent}. Appointments that lie in it are planned anew, see {@link
     * AppointmentService#replan}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown engineer ({@code /engineer}), an end that is
     *     not after its begin ({@code /to}), a reason of another length ({@code /reason})
     */
    Absence absent(NewAbsence absence);

    /** The absences and holidays that touch one of the days, the earliest first. */
    @ReadOnly
    List<Absence> absences(LocalDate first, LocalDate last);

    /**
     * Takes an absence back. What was planned anew because of it stays.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such absence, as when it was taken back before
     */
    void present(AbsenceId absence);
}
