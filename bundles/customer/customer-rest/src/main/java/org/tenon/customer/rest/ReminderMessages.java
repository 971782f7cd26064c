package org.tenon.customer.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerService;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.ActivityService;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.message.ChannelService;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.kernel.problem.InvalidRequestException;

/**
 * Sends who owns an activity a message when it is time to be reminded, where that is configured. An event that is told again has the same
 * key, so it is one message; of what was done or taken away meanwhile nobody is reminded.
 */
@Component(
        service = EventSubscriber.class,
        configurationPid = RemindersConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = RemindersConfig.class)
public final class ReminderMessages implements EventSubscriber {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderMessages.class);

    private final ActivityService activities;
    private final CustomerService customers;
    private final ChannelService channels;
    private final Company company;
    private final RemindersConfig config;

    @Activate
    public ReminderMessages(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ActivityService activities,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference ChannelService channels,
            @Reference Company company,
            RemindersConfig config) {
        this.activities = activities;
        this.customers = customers;
        this.channels = channels;
        this.company = company;
        this.config = config;
    }

    @Override
    public String name() {
        return "customer.reminders";
    }

    @Override
    public Set<String> types() {
        return Set.of("activity.reminded");
    }

    @Override
    public void on(RecordedEvent event) {
        activities
                .find(new ActivityId(event.subject()))
                .filter(activity -> activity.done().isEmpty())
                .ifPresent(activity -> send(message(event, activity)));
    }

    /** A user whom the channel does not know is no reason to ask again. */
    private void send(OutgoingMessage message) {
        try {
            channels.queue(message);
        } catch (InvalidRequestException refused) {
            LOG.warn("{} is not reminded by {}: {}", message.to(), message.channel(), refused.getMessage());
        }
    }

    private OutgoingMessage message(RecordedEvent event, Activity activity) {
        Locale language = Locale.forLanguageTag(config.language());
        List<String> lines = new ArrayList<>();
        customer(activity).ifPresent(lines::add);
        activity.details()
                .times()
                .start()
                .or(() -> activity.details().times().due())
                .ifPresent(time -> lines.add(said(time, company.zone(), language)));
        activity.details().location().ifPresent(lines::add);
        activity.details().participants().forEach(person -> lines.add(person.name()));
        activity.details().notes().ifPresent(lines::add);
        return new OutgoingMessage(
                "event/" + event.id(),
                config.channel(),
                config.address().replace("{user}", activity.owner()),
                language,
                activity.details().subject(),
                lines.isEmpty() ? activity.details().subject() : String.join("\n", lines),
                List.of(),
                "activity/" + activity.id());
    }

    private Optional<String> customer(Activity activity) {
        return customers.find(activity.customer()).map(Customer::details).map(details -> details.name());
    }

    private static String said(Instant time, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone)
                .format(time);
    }
}
