package org.tenon.customer.internal;

import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerGroup;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.NewCustomer;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.Money;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.problem.Violations;

/** What a customer or a group must be like to be kept. The limits are the columns' widths. */
final class CustomerRules {

    static final int MAX_CONTACTS = 100;
    static final int MAX_ADDRESSES = 20;
    static final int MAX_TAGS = 20;

    private static final int NUMBER = 32;
    private static final int CODE = 64;
    private static final int TERMS = 100;
    private static final int LANGUAGE = 35;
    private static final int ADDRESS_LINE = 200;
    private static final int PLACE_NAME = 100;
    private static final int POSTAL_CODE = 32;
    private static final int EMAIL = 254;
    private static final int PHONE = 64;
    private static final int ROLE = 100;
    private static final int TAG = 50;
    private static final int MAX_YEAR = 9999;

    /** Something, one at sign, something: whether it is an address, only its owner knows. */
    private static final Pattern EMAIL_SHAPE = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final Violations violations = new Violations();
    private final TextRules texts = new TextRules(violations);

    private CustomerRules() {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    static void check(NewCustomer customer, FieldSet fields) {
        CustomerRules rules = new CustomerRules();
        rules.texts.optional("/number", customer.number(), NUMBER);
        rules.number(customer.number());
        rules.details(customer.details());
        fields.checkNew(customer.details().fields(), rules.violations);
        rules.violations.throwIfAny();
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    static void check(CustomerDetails details) {
        CustomerRules rules = new CustomerRules();
        rules.details(details);
        rules.violations.throwIfAny();
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong in fields that change */
    static void checkFields(CustomerDetails before, CustomerDetails details, FieldSet fields) {
        Violations violations = new Violations();
        fields.checkChange(before.fields(), details.fields(), violations);
        violations.throwIfAny();
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    static void check(CustomerGroup group) {
        CustomerRules rules = new CustomerRules();
        rules.texts.required("/code", group.code(), CODE);
        rules.texts.required("/name", group.name(), CustomerDetails.MAX_NAME_LENGTH);
        rules.texts.optional("/priceList", group.priceList(), CODE);
        rules.texts.optional("/paymentTerms", group.paymentTerms(), TERMS);
        group.creditLimit().ifPresent(rules::creditLimit);
        rules.violations.throwIfAny();
    }

    private void number(Optional<String> number) {
        number.ifPresent(text -> violations.check(
                text.equals(text.strip()),
                "/number",
                "blank-at-end",
                "A number neither begins nor ends with a blank."));
    }

    private void details(CustomerDetails details) {
        texts.required("/name", details.name(), CustomerDetails.MAX_NAME_LENGTH);
        texts.optional("/group", details.group(), CODE);
        texts.optional("/taxId", details.taxId(), CODE);
        texts.optional("/paymentTerms", details.paymentTerms(), TERMS);
        texts.optional("/taxRegion", details.taxRegion(), CODE);
        texts.optional("/priceList", details.priceList(), CODE);
        details.language().ifPresent(this::language);
        details.creditLimit().ifPresent(limit -> {
            creditLimit(limit);
            violations.check(
                    limit.currency().equals(details.currency()),
                    "/creditLimit/currency",
                    "currency-mismatch",
                    "The limit is in the customer's currency, " + details.currency() + ".");
        });
        addresses(details.addresses());
        contacts(details.contacts());
        profile(details.profile());
    }

    private void profile(CustomerProfile profile) {
        texts.optional("/owner", profile.owner(), CODE);
        texts.optional("/team", profile.team(), CODE);
        texts.optional("/territory", profile.territory(), CODE);
        if (violations.check(
                profile.tags().size() <= MAX_TAGS,
                "/tags",
                "too-many",
                "At most " + MAX_TAGS + " tags, not " + profile.tags().size() + ".")) {
            profile.tags().forEach(tag -> texts.required("/tags", tag, TAG));
        }
    }

    private void creditLimit(Money limit) {
        violations.check(!limit.isNegative(), "/creditLimit/amount", "negative", "A limit is zero or more.");
    }

    private void language(String tag) {
        texts.required("/language", tag, LANGUAGE);
        violations.check(
                tag.length() > LANGUAGE || wellFormed(tag),
                "/language",
                "language",
                "A language is a BCP 47 tag such as \"en\" or \"zh-CN\".");
    }

    private static boolean wellFormed(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    private void addresses(List<PostalAddress> addresses) {
        if (!violations.check(
                addresses.size() <= MAX_ADDRESSES,
                "/addresses",
                "too-many",
                "At most " + MAX_ADDRESSES + " addresses, not " + addresses.size() + ".")) {
            return;
        }
        for (int i = 0; i < addresses.size(); i++) {
            address("/addresses/" + i, addresses.get(i));
        }
    }

    private void address(String pointer, PostalAddress address) {
        for (int i = 0; i < address.lines().size(); i++) {
            texts.required(pointer + "/lines/" + i, address.lines().get(i), ADDRESS_LINE);
        }
        texts.required(pointer + "/city", address.city(), PLACE_NAME);
        texts.optional(pointer + "/region", address.region(), PLACE_NAME);
        texts.bounded(pointer + "/postalCode", address.postalCode(), POSTAL_CODE);
        texts.required(pointer + "/country", address.country(), PLACE_NAME);
        day(pointer + "/validFrom", address.validFrom());
        day(pointer + "/validTo", address.validTo());
        address.validFrom()
                .ifPresent(first -> violations.check(
                        address.validTo().filter(first::isAfter).isEmpty(),
                        pointer + "/validTo",
                        "order",
                        "The last day is not before the first."));
    }

    private void day(String pointer, Optional<LocalDate> day) {
        day.ifPresent(given -> violations.check(
                given.getYear() >= 1 && given.getYear() <= MAX_YEAR,
                pointer,
                "range",
                "A day of the years 1 to " + MAX_YEAR + "."));
    }

    private void contacts(List<Contact> contacts) {
        if (!violations.check(
                contacts.size() <= MAX_CONTACTS,
                "/contacts",
                "too-many",
                "At most " + MAX_CONTACTS + " contacts, not " + contacts.size() + ".")) {
            return;
        }
        for (int i = 0; i < contacts.size(); i++) {
            contact("/contacts/" + i, contacts.get(i));
        }
    }

    private void contact(String pointer, Contact contact) {
        texts.required(pointer + "/name", contact.name(), CustomerDetails.MAX_NAME_LENGTH);
        texts.optional(pointer + "/email", contact.email(), EMAIL);
        texts.optional(pointer + "/phone", contact.phone(), PHONE);
        texts.optional(pointer + "/role", contact.role(), ROLE);
        contact.email()
                .filter(email -> email.length() <= EMAIL)
                .ifPresent(email -> violations.check(
                        EMAIL_SHAPE.matcher(email).matches(),
                        pointer + "/email",
                        "email",
                        "An e-mail address looks like name@example.com."));
    }
}
