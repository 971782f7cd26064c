package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.customer.Samples.contact;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.unnumbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.CustomerService;
import org.tenon.customer.DuplicateCandidate;
import org.tenon.customer.DuplicateCandidate.Field;
import org.tenon.customer.DuplicateCandidate.Reason;
import org.tenon.customer.DuplicateProbe;
import org.tenon.customer.DuplicateService;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** How somebody who is a customer already is recognised. */
public interface DuplicateContract {

    CustomerService customers();

    /** The service to be tested. */
    DuplicateService duplicates();

    @Core
    @DisplayName("CUS-120 A name is recognised without regard to case, accents, legal form and order of words")
    default void recognises_names() {
        String tag = word();
        CustomerId kept = register(named("Königlich " + tag + " Söhne GmbH & Co. KG"));

        for (String name : List.of(
                "KÖNIGLICH " + tag + " SOEHNE",
                "koniglich " + tag + " söhne g.m.b.H.",
                "Söhne, Königlich " + tag + " Ltd.")) {
            assertThat(byName(name).get(0).customer().id()).as(name).isEqualTo(kept);
            assertThat(byName(name).get(0).reasons())
                    .as(name)
                    .containsExactly(new Reason(Field.NAME, "Königlich " + tag + " Söhne GmbH & Co. KG", 100));
        }
    }

    @Core
    @DisplayName("CUS-121 A Chinese name is recognised whatever its legal form, and while it is typed")
    default void recognises_chinese_names() {
        CustomerId kept = register(named("哈尔滨" + "松花江冰雪机械股份有限公司"));

        for (String name : List.of("哈尔滨松花江冰雪机械有限公司", "哈尔滨松花江冰雪机械", "哈尔滨松花江冰雪")) {
            assertThat(byName(name))
                    .as(name)
                    .extracting(found -> found.customer().id())
                    .contains(kept);
        }
        assertThat(byName("哈尔滨松花江冰雪机械有限公司").get(0).reasons().get(0).likeness()).isEqualTo(100);
    }

    @Full
    @DisplayName("CUS-122 A name is recognised while it is typed, and when a letter is wrong or missing")
    default void recognises_names_while_typing() {
        String tag = word();
        CustomerId kept = register(named(tag + " Futterkiste"));

        for (String name : List.of(tag.substring(0, 12), tag + " Fut", tag + " Futerkiste", tag + " Futterkisten AG")) {
            assertThat(byName(name))
                    .as(name)
                    .extracting(found -> found.customer().id())
                    .containsExactly(kept);
        }
        assertThat(byName(word())).isEmpty();
    }

    @Core
    @DisplayName("CUS-123 A tax id, an e-mail address and a phone are recognised however they are written")
    default void recognises_other_facts() {
        String tag = word();
        String digits = digits(tag);
        CustomerId kept = register(named("Facts " + tag)
                .withTaxId("DE 12." + tag + "/7")
                .withContacts(List.of(contact("Ann", tag + "@Example.ORG", "+49 (30) " + digits))));

        assertThat(only(probe(null, "de12" + tag.toUpperCase(Locale.ROOT) + "7", null, null)))
                .isEqualTo(new Found(kept, List.of(Field.TAX_ID)));
        assertThat(only(probe(null, null, tag.toUpperCase(Locale.ROOT) + "@example.org", null)))
                .isEqualTo(new Found(kept, List.of(Field.EMAIL)));
        assertThat(only(probe(null, null, null, "030/" + digits))).isEqualTo(new Found(kept, List.of(Field.PHONE)));
        assertThat(only(probe(null, null, null, digits))).isEqualTo(new Found(kept, List.of(Field.PHONE)));
    }

    @Full
    @DisplayName("CUS-124 What speaks for a customer adds up, and the likeliest comes first")
    default void scores() {
        String tag = word();
        CustomerId same =
                register(named(tag + " Delicatessen").withContacts(List.of(contact("A", tag + "@b.example", "1"))));
        CustomerId like = register(named(tag + " Delikatessen"));

        List<DuplicateCandidate> found = find(probe(tag + " Delicatessen Ltd", null, tag + "@b.example", null));

        assertThat(found).extracting(each -> each.customer().id()).containsExactly(same, like);
        assertThat(found.get(0).reasons()).extracting(Reason::field).containsExactly(Field.NAME, Field.EMAIL);
        assertThat(found.get(0).score())
                .isGreaterThan(found.get(1).score())
                .isGreaterThan(byName(tag + " Delicatessen").get(0).score());
        assertThat(duplicates().candidates(probe(tag + " Delicatessen", null, null, null), 1))
                .hasSize(1);
    }

    @Full
    @DisplayName("CUS-125 A customer is no duplicate of itself, and follows its changes")
    default void leaves_itself_out() {
        String tag = word();
        Customer kept = customers().register(unnumbered(named(tag + " One").withTaxId(tag)));
        DuplicateProbe same = new DuplicateProbe(
                Optional.of(tag + " One"),
                Optional.of(tag),
                Optional.empty(),
                Optional.empty(),
                Optional.of(kept.id()));
        assertThat(find(same)).isEmpty();

        customers().change(kept.id(), kept.version(), named("Renamed"));

        assertThat(byName(tag + " One")).isEmpty();
        assertThat(find(probe(null, tag, null, null))).isEmpty();
    }

    @Full
    @DisplayName("CUS-126 A probe is only a probe, whatever is typed; what is too long or unprintable is refused")
    default void survives_any_probe() {
        for (String text : List.of("", " ", "%", "=", "-", "GmbH", "'; drop table", "\\", "\uD83D\uDE00", "公司")) {
            assertThat(find(probe(text, text, text, text))).as(text).hasSizeLessThanOrEqualTo(10);
        }
        assertThatThrownBy(() -> find(probe("x".repeat(201), "nul\0", "x".repeat(255), "\uD842")))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.pointer())
                        .containsExactlyInAnyOrder("/name", "/taxId", "/email", "/phone"));
    }

    @Full
    @DisplayName("CUS-127 A Chinese customer is found by the initials of its pinyin")
    default void finds_by_pinyin_initials() {
        String tag = word();
        CustomerId kept = register(named("上海精密机械有限公司 " + tag));

        for (String text : List.of("shjm", "SHJMJX", "jmjx", "shjmjxyxgs")) {
            assertThat(customers()
                            .search(new CustomerQuery(text + " " + tag), PageRequest.first())
                            .items())
                    .as(text)
                    .extracting(Customer::id)
                    .containsExactly(kept);
        }
    }

    @Full
    @DisplayName("CUS-984 Initials find the first and the last of the common characters too")
    default void finds_by_initials_of_all_common_characters() {
        String tag = word();
        CustomerId kept = register(named("啊座 " + tag));

        assertThat(customers()
                        .search(new CustomerQuery("az " + tag), PageRequest.first())
                        .items())
                .extracting(Customer::id)
                .containsExactly(kept);
    }

    /** Who was found, and why. */
    record Found(CustomerId customer, List<Field> reasons) {}

    private Found only(DuplicateProbe probe) {
        List<DuplicateCandidate> found = find(probe);
        assertThat(found).hasSize(1);
        return new Found(
                found.get(0).customer().id(),
                found.get(0).reasons().stream().map(Reason::field).toList());
    }

    private List<DuplicateCandidate> byName(String name) {
        return find(probe(name, null, null, null));
    }

    private List<DuplicateCandidate> find(DuplicateProbe probe) {
        return duplicates().candidates(probe, 10);
    }

    private CustomerId register(CustomerDetails details) {
        return customers().register(unnumbered(details)).id();
    }

    /** Eight digits that no other test uses. */
    private static String digits(String tag) {
        return String.format(Locale.ROOT, "%08d", Math.floorMod(tag.hashCode(), 100_000_000));
    }

    private static DuplicateProbe probe(
            @Nullable String name, @Nullable String taxId, @Nullable String email, @Nullable String phone) {
        return new DuplicateProbe(
                Optional.ofNullable(name),
                Optional.ofNullable(taxId),
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                Optional.empty());
    }
}
