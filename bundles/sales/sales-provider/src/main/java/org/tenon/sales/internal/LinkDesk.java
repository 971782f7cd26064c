package org.tenon.sales.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.link.SignedToken;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.QuoteLink;

/** Makes links, and finds out what a token is worth. */
@Component(service = LinkDesk.class)
public final class LinkDesk {

    /** Where the pages of links are, in every provider's resources. */
    private static final String PATH = "/q/";

    private static final String PURPOSE = "tenon quote link 1";

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final SalesSettings settings;
    private final Company company;
    private final Actors actors;

    private volatile byte[] key = {};

    @Activate
    public LinkDesk(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference SalesSettings settings,
            @Reference Company company,
            @Reference Actors actors) {
        this.unit = unit;
        this.transactions = transactions;
        this.settings = settings;
        this.company = company;
        this.actors = actors;
    }

    /** A link that outlives the quote's validity by some days, so that the customer can look at what he has agreed to. */
    QuoteLink make(EntityManager em, QuoteRow quote, Locale language) {
        Instant expires = quote.validUntil
                .plusDays(1L + settings.links().days())
                .atStartOfDay(company.zone())
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
        LinkRow row =
                LinkRow.of(quote.quoteId(), language, expires, actors.current().user(), company.now());
        em.persist(row);
        String token = new SignedToken(row.id, expires).signed(PURPOSE, key());
        return new QuoteLink(
                quote.quoteId(), settings.links().publicAddress().orElse("") + PATH + token, language, expires);
    }

    /**
     * The link that a token is of.
     *
     * @throws NotFoundException {@code quote-link.not-found}
     * @throws ConflictException {@code quote-link.expired}, {@code quote-link.revoked}
     */
    LinkRow found(EntityManager em, String token) {
        SignedToken read = SignedToken.read(token, PURPOSE, key()).orElseThrow(LinkDesk::unknown);
        if (!company.now().isBefore(read.expires())) {
            throw new ConflictException("quote-link.expired", "This link has expired.", Map.of());
        }
        LinkRow row = Optional.ofNullable(em.find(LinkRow.class, read.id(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(LinkDesk::unknown);
        if (row.revokedAt != null) {
            throw new ConflictException("quote-link.revoked", "This link was taken back.", Map.of());
        }
        return row;
    }

    /** Without the token: what is nearly a link is nobody's business either. */
    private static NotFoundException unknown() {
        return new NotFoundException("quote-link", "of that kind");
    }

    private byte[] key() {
        byte[] known = key;
        if (known.length == 0) {
            known = kept().orElseGet(this::made);
            key = known;
        }
        return known;
    }

    private Optional<byte[]> kept() {
        return transactions.separate(() -> unit.call(em ->
                Optional.ofNullable(em.find(LinkKeyRow.class, LinkKeyRow.ONLY)).map(LinkKeyRow::bytes)));
    }

    /** On its own: a link that comes to nothing must not take the key of others along. */
    private byte[] made() {
        try {
            return transactions.separate(() -> unit.call(em -> {
                LinkKeyRow row = LinkKeyRow.random();
                em.persist(row);
                em.flush();
                return row.bytes();
            }));
        } catch (DuplicateKeyException faster) {
            return kept().orElseThrow(() -> faster);
        }
    }
}
