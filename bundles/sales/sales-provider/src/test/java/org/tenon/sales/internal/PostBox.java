package org.tenon.sales.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.message.Attachment;
import org.tenon.kernel.message.ChannelService;
import org.tenon.kernel.message.DeliveryState;
import org.tenon.kernel.message.Message;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.sales.Quote;
import org.tenon.sales.spi.QuoteLetters.Letter;
import org.tenon.testing.contract.sales.QuoteSendingContract;

/** One channel whose messages go nowhere, and letters of one sentence. */
final class PostBox implements ChannelService {

    private final Transactions transactions;
    private final List<OutgoingMessage> posted = new CopyOnWriteArrayList<>();

    PostBox(Transactions transactions) {
        this.transactions = transactions;
    }

    List<OutgoingMessage> posted() {
        return List.copyOf(posted);
    }

    static Letter letter(Quote quote, Locale language, Optional<String> note, Optional<String> link) {
        Attachment paper = new Attachment(
                "quote.txt", "text/plain", quote.gross().toString().getBytes(StandardCharsets.UTF_8));
        return new Letter(language, "Quote", quote.number() + " " + link.orElse(""), List.of(paper));
    }

    @Override
    public List<String> channels() {
        return List.of(QuoteSendingContract.POST);
    }

    @Override
    public Message queue(OutgoingMessage message) {
        if (!message.to().startsWith("box-")) {
            throw new InvalidRequestException("/to", "message.address", "A box is meant.");
        }
        transactions.afterCommit(() -> posted.add(message));
        return new Message(
                new MessageId(NewId.next()),
                message.key(),
                message.channel(),
                message.to(),
                message.subject(),
                message.about(),
                DeliveryState.QUEUED,
                0,
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                1);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return Optional.empty();
    }

    @Override
    public Page<Message> search(Optional<String> about, PageRequest page) {
        return Page.of(List.<Message>of(), page.limit(), message -> message.id().value());
    }

    @Override
    public Message retry(MessageId id) {
        throw new UnsupportedOperationException("nothing here fails");
    }

    @Override
    public void report(String channel, String reference, DeliveryState state, String problem) {
        // Nothing here comes back.
    }
}
