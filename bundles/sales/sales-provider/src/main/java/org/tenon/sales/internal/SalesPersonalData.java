package org.tenon.sales.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.privacy.ErasedData;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalData;
import org.tenon.kernel.privacy.PersonalRecords;
import org.tenon.persistence.UnitOfWork;

/** Leads that a person left, opportunities and quotes with him, and what he asked about them. */
@Component(service = PersonalData.class)
public final class SalesPersonalData implements PersonalData {

    private static final String COUNTED = "How leads turn out is counted; they no longer say whose they were.";
    private static final String OFFERED =
            "Offers are business letters, which tax and commercial law want kept (for example § 147 AO, § 257 HGB, six years);"
                    + " they name the customer by its number.";

    private final UnitOfWork unit;

    @Activate
    public SalesPersonalData(@Reference(target = "(unit=sales)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String owner() {
        return "sales";
    }

    @Override
    public List<PersonalRecords> of(Person person) {
        return unit.call(em -> {
            List<PersonalRecords> found = new ArrayList<>();
            add(
                    found,
                    "leads",
                    leads(em, person).stream().map(SalesPersonalData::lead).toList());
            if (person.whole()) {
                add(
                        found,
                        "opportunities",
                        opportunities(em, person).stream()
                                .map(row -> Map.of(
                                        "title",
                                        row.title,
                                        "stage",
                                        row.stage,
                                        "amount",
                                        row.amount.toPlainString() + " " + row.currency,
                                        "closeDate",
                                        row.closeDate.toString()))
                                .toList());
                List<QuoteRow> quotes = quotes(em, person);
                add(
                        found,
                        "quotes",
                        quotes.stream().map(SalesPersonalData::quote).toList());
                add(
                        found,
                        "questions",
                        questions(em, quotes).stream()
                                .map(row -> facts("question", row.question, "answer", row.answer))
                                .toList());
            }
            return found;
        });
    }

    private static void add(List<PersonalRecords> found, String kind, List<Map<String, String>> records) {
        if (!records.isEmpty()) {
            found.add(new PersonalRecords(kind, records));
        }
    }

    private static Map<String, String> lead(LeadRow row) {
        return facts(
                "name", row.name,
                "company", row.company,
                "email", row.email,
                "phone", row.phone,
                "country", row.country,
                "region", row.region,
                "source", row.source,
                "note", row.note);
    }

    private static Map<String, String> quote(QuoteRow row) {
        return Map.of(
                "number", row.number + "/" + row.revision,
                "state", row.state.name(),
                "date", row.date.toString());
    }

    /** Names and values in turn; what has no value is left out. */
    private static Map<String, String> facts(@Nullable String... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null) {
                facts.put(name, value);
            }
        }
        return facts;
    }

    @Override
    public List<ErasedData> erase(Person person) {
        return unit.call(em -> {
            List<ErasedData> erased = new ArrayList<>();
            List<LeadRow> leads = leads(em, person);
            leads.forEach(SalesPersonalData::erase);
            add(erased, ErasedData.anonymised("leads", leads.size(), COUNTED));
            if (person.whole()) {
                List<OpportunityRow> opportunities = opportunities(em, person);
                opportunities.forEach(row -> row.title = person.takenOutOf(row.title));
                add(erased, ErasedData.anonymised("opportunities", opportunities.size(), COUNTED));
                List<QuoteRow> quotes = quotes(em, person);
                List<QuestionRow> questions = questions(em, quotes);
                questions.forEach(em::remove);
                add(erased, ErasedData.deleted("questions", questions.size()));
                add(erased, ErasedData.kept("quotes", quotes.size(), OFFERED));
            }
            em.flush();
            return erased;
        });
    }

    private static void add(List<ErasedData> erased, ErasedData one) {
        if (one.count() > 0) {
            erased.add(one);
        }
    }

    private static void erase(LeadRow row) {
        row.name = ErasedData.WORD;
        row.company = null;
        row.email = null;
        row.phone = null;
        row.note = null;
    }

    /** By address, or because they became the customer. */
    private static List<LeadRow> leads(EntityManager em, Person person) {
        return em.createQuery(
                        "select l from LeadRow l where lower(l.email) in :emails or l.phone in :phones or l.customer in :customers"
                                + " order by l.id",
                        LeadRow.class)
                .setParameter("emails", orNobody(person.emails()))
                .setParameter("phones", orNobody(person.phones()))
                .setParameter("customers", orNobody(person.whole() ? person.customers() : Set.of()))
                .getResultList();
    }

    /** No database takes an empty list; nobody is called nothing. */
    private static List<String> orNobody(Set<String> words) {
        return words.isEmpty() ? List.of("") : List.copyOf(words);
    }

    private static List<OpportunityRow> opportunities(EntityManager em, Person person) {
        return em.createQuery(
                        "select o from OpportunityRow o where o.customer in :customers order by o.id",
                        OpportunityRow.class)
                .setParameter("customers", person.customers())
                .getResultList();
    }

    private static List<QuoteRow> quotes(EntityManager em, Person person) {
        return em.createQuery("select q from QuoteRow q where q.customer in :customers order by q.id", QuoteRow.class)
                .setParameter("customers", person.customers())
                .getResultList();
    }

    private static List<QuestionRow> questions(EntityManager em, List<QuoteRow> quotes) {
        return quotes.stream()
                .flatMap(quote -> QuestionRow.about(em, quote.id).stream())
                .toList();
    }
}
