package org.tenon.verification.internal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Switchboard;
import org.tenon.verification.Level;
import org.tenon.verification.Verification;
import org.tenon.verification.VerificationState;
import org.tenon.verification.Verifications;

/** Tests candidates in chambers, one at a time: a node has other work to do. */
@Component(service = Verifications.class, configurationPid = VerificationConfig.PID)
@Designate(ocd = VerificationConfig.class)
public final class ChamberRuns implements Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(ChamberRuns.class);

    private final BundleContext context;
    private final Switchboard switchboard;
    private final VerificationBook book;
    private final Actors actors;
    private final Company company;
    private final ScratchDatabase database;
    private volatile Limits limits;
    private final Path home;
    private final Path scratch;
    private final AtomicReference<@Nullable Verification> running = new AtomicReference<>();
    private volatile @Nullable ChamberProcess process;
    private volatile Optional<String> cancelled = Optional.empty();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread one = new Thread(work, "tenon-verification");
        one.setDaemon(true);
        return one;
    });

    @Activate
    public ChamberRuns(
            BundleContext context,
            VerificationConfig config,
            @Reference Switchboard switchboard,
            @Reference VerificationBook book,
            @Reference(target = "(unit=verification)") UnitOfWork unit,
            @Reference Actors actors,
            @Reference Company company) {
        this.context = context;
        this.switchboard = switchboard;
        this.book = book;
        this.actors = actors;
        this.company = company;
        this.limits = Limits.of(config);
        this.database = new ScratchDatabase(unit, name -> {
            String property = context.getProperty(name);
            return property == null ? System.getenv(name) : property;
        });
        String data = context.getProperty("karaf.data");
        this.home = data == null
                ? context.getDataFile("verification").toPath()
                : Path.of(data, "verification").toAbsolutePath();
        this.scratch = home.resolve("scratch");
    }

    /** What runs goes on as it was begun. */
    @Modified
    void configure(VerificationConfig config) {
        limits = Limits.of(config);
    }

    @Override
    public Verification begin(String capability, String provider, Level level) {
        Candidate candidate = candidate(capability, provider);
        ProviderStatus status = candidate.status();
        Verification begun = new Verification(
                NewId.next(),
                capability,
                provider,
                status.version(),
                status.bundle(),
                status.hash(),
                level,
                context.getBundle().getVersion().toString(),
                VerificationState.RUNNING,
                0,
                0,
                0,
                0,
                "",
                List.of(),
                actors.current().user(),
                company.now(),
                Optional.empty());
        if (!running.compareAndSet(null, begun)) {
            throw new ConflictException(
                    "verification.running",
                    "This node runs another verification; ask again when it has ended.",
                    Map.of("capability", capability, "provider", provider));
        }
        try {
            book.begin(begun);
            thread.execute(() -> run(begun, candidate));
        } catch (RuntimeException failed) {
            running.set(null);
            throw failed;
        }
        return begun;
    }

    private Candidate candidate(String capability, String provider) {
        // What answers or could, before what is leaving or gone.
        ProviderStatus status = providers(capability).stream()
                .filter(one -> one.name().equals(provider))
                .min(Comparator.comparing(ProviderStatus::state))
                .orElseThrow(() -> unknown(capability, provider));
        for (Bundle bundle : context.getBundles()) {
            if (status.bundle().equals(bundle.getSymbolicName())
                    && status.version().equals(bundle.getVersion().toString())) {
                return new Candidate(capability, status, bundle);
            }
        }
        throw unknown(capability, provider);
    }

    private List<ProviderStatus> providers(String capability) {
        try {
            return switchboard.capability(capability).providers();
        } catch (NotFoundException unknown) {
            throw new InvalidRequestException(
                    "/capability", "capability.unknown", "There is no capability '" + capability + "'.");
        }
    }

    private static InvalidRequestException unknown(String capability, String provider) {
        return new InvalidRequestException(
                "/provider",
                "capability.unknown-provider",
                "No bundle offers a provider '" + provider + "' of the capability '" + capability + "' now.");
    }

    private void run(Verification begun, Candidate candidate) {
        Verification ended;
        try {
            ended = test(begun, candidate);
            if (cancelled(begun)) {
                ended = Progress.cancelled(begun, "somebody cancelled it", company.now());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            ended = Progress.cancelled(begun, "the platform was stopped meanwhile", company.now());
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The verification of {} {} could not be run", begun.capability(), begun.provider(), failed);
            ended = Progress.cancelled(begun, "it could not be run: " + failed.getMessage(), company.now());
        }
        try {
            book.end(ended);
            LOG.info(
                    "Verification of {} {} {}: {}, {} of {} tests passed",
                    ended.capability(),
                    ended.provider(),
                    ended.version(),
                    ended.state(),
                    ended.passed(),
                    ended.planned());
        } catch (RuntimeException lost) {
            LOG.warn("The end of verification {} could not be kept", ended.id(), lost);
        } finally {
            running.set(null);
        }
    }

    private Verification test(Verification begun, Candidate candidate) throws IOException, InterruptedException {
        // Nobody else uses this folder: what is there was left by a process that was killed.
        Scratch.delete(scratch);
        Limits now = limits;
        database.dropOlderThan(now.run().plus(Duration.ofMinutes(10)), company.now());
        Scratch folder = new Scratch(scratch.resolve(begun.id()));
        Map<String, String> told = database.create(folder.path().toString(), company.now());
        try {
            new ChamberFolder(context, switchboard, home, folder)
                    .fill(
                            candidate,
                            Map.of(
                                    "tenon.chamber.capability", begun.capability(),
                                    "tenon.chamber.levels",
                                            String.join(",", begun.level().contained()),
                                    "tenon.chamber.transactional",
                                            Boolean.toString(candidate.status().transactional()),
                                    "tenon.chamber.test.seconds",
                                            Long.toString(now.test().toSeconds())));
            ChamberProcess chamber = ChamberProcess.start(folder, framework(), told);
            process = chamber;
            if (cancelled(begun)) {
                chamber.end();
            }
            String end = chamber.await(now.run(), progress -> running.set(progress.underWay(begun)));
            return chamber.progress().ended(begun, end, company.now());
        } finally {
            process = null;
            database.drop(told);
            Scratch.delete(folder.path());
        }
    }

    /** The jar that this framework itself runs from. */
    private Path framework() throws IOException {
        try {
            Class<?> type = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getClass();
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IOException("the framework's jar cannot be found", odd);
        }
    }

    @Override
    public Optional<Verification> find(String id) {
        return mine(one -> one.id().equals(id)).or(() -> book.find(id));
    }

    @Override
    public Verification cancel(String id) {
        Verification one = find(id).orElseThrow(() -> new NotFoundException("verification", id));
        if (mine(now -> now.id().equals(id)).isPresent()) {
            cancelled = Optional.of(id);
            ChamberProcess chamber = process;
            if (chamber != null) {
                chamber.end();
            }
        } else if (one.state() == VerificationState.RUNNING) {
            throw new ConflictException(
                    "verification.elsewhere", "Another node runs this verification.", Map.of("verification", id));
        }
        return one;
    }

    private boolean cancelled(Verification one) {
        return cancelled.filter(one.id()::equals).isPresent();
    }

    @Override
    public Optional<Verification> last(String capability, String provider) {
        return mine(one -> one.capability().equals(capability) && one.provider().equals(provider))
                .or(() -> book.last(capability, provider));
    }

    @Override
    public Page<Verification> list(Optional<String> capability, PageRequest page) {
        return book.list(capability, page)
                .map(kept -> mine(one -> one.id().equals(kept.id())).orElse(kept));
    }

    /** The one that runs here, with what is known of it that the book does not know yet. */
    private Optional<Verification> mine(Predicate<Verification> which) {
        return Optional.ofNullable(running.get()).filter(which);
    }

    @Deactivate
    void stop() throws InterruptedException {
        thread.shutdownNow();
        ChamberProcess chamber = process;
        if (chamber != null) {
            chamber.end();
        }
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("A verification did not end in time");
        }
    }
}
