package org.tenon.messages.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.message.Attachment;
import org.tenon.kernel.message.DeliveryState;
import org.tenon.kernel.privacy.ErasedData;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalData;
import org.tenon.kernel.privacy.PersonalFile;
import org.tenon.kernel.privacy.PersonalRecords;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Messages to a person: what they said, and to which address. */
@Component(service = PersonalData.class)
public final class MessagesPersonalData implements PersonalData {

    private static final String KIND = "messages";
    private static final String SENT_ONCE =
            "That a message went out, and what about, is kept without its text and address, so that it does not go out again.";

    private final UnitOfWork unit;
    private final Company company;

    @Activate
    public MessagesPersonalData(@Reference(target = "(unit=messages)") UnitOfWork unit, @Reference Company company) {
        this.unit = unit;
        this.company = company;
    }

    @Override
    public String owner() {
        return KIND;
    }

    @Override
    public List<PersonalRecords> of(Person person) {
        return unit.call(em -> {
            List<MessageRow> rows = to(em, person);
            if (rows.isEmpty()) {
                return List.of();
            }
            List<Map<String, String>> records =
                    rows.stream().map(MessagesPersonalData::facts).toList();
            return List.of(new PersonalRecords(KIND, records, files(em, rows)));
        });
    }

    private static List<PersonalFile> files(EntityManager em, List<MessageRow> rows) {
        return rows.stream()
                .flatMap(row -> attachments(em, row).stream())
                .map(AttachmentRow::attachment)
                .map(MessagesPersonalData::file)
                .toList();
    }

    private static Map<String, String> facts(MessageRow row) {
        return Map.of(
                "channel", row.channel,
                "to", row.recipient,
                "subject", row.subject,
                "text", row.body,
                "state", row.state.name(),
                "about", row.about,
                "createdAt", Utc.instant(row.createdAt).toString());
    }

    private static PersonalFile file(Attachment attachment) {
        return new PersonalFile(attachment.name(), attachment.mediaType(), attachment.content());
    }

    @Override
    public List<ErasedData> erase(Person person) {
        return unit.call(em -> {
            List<MessageRow> rows = to(em, person);
            rows.forEach(row -> {
                attachments(em, row).forEach(em::remove);
                if (row.state == DeliveryState.QUEUED) {
                    row.reach(DeliveryState.FAILED, "The recipient's data was erased.", company.now());
                }
                row.recipient = ErasedData.WORD;
                row.subject = ErasedData.WORD;
                row.body = ErasedData.WORD;
            });
            em.flush();
            return rows.isEmpty() ? List.of() : List.of(ErasedData.anonymised(KIND, rows.size(), SENT_ONCE));
        });
    }

    private static List<MessageRow> to(EntityManager em, Person person) {
        if (person.emails().isEmpty() && person.phones().isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select m from MessageRow m where lower(m.recipient) in :emails or m.recipient in :phones"
                                + " order by m.id",
                        MessageRow.class)
                .setParameter("emails", orNobody(person.emails()))
                .setParameter("phones", orNobody(person.phones()))
                .getResultList();
    }

    /** No database takes an empty list; nobody has an empty address. */
    private static List<String> orNobody(Set<String> addresses) {
        return addresses.isEmpty() ? List.of("") : List.copyOf(addresses);
    }

    private static List<AttachmentRow> attachments(EntityManager em, MessageRow row) {
        return em.createQuery(
                        "select a from AttachmentRow a where a.message = :message order by a.position",
                        AttachmentRow.class)
                .setParameter("message", row.id)
                .getResultList();
    }
}
