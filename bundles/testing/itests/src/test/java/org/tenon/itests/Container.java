package org.tenon.itests;

import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;

/** How Pax Exam starts the built distribution: what bin/tenon does, said in its words. */
final class Container {
    static final String ADMIN_PASSWORD = "container-tests-only";

    private static final String MVN = "etc/org.ops4j.pax.url.mvn.cfg";

    private Container() {}

    /** The distribution on a free port with a fresh data folder, and what else is given. */
    static Option[] distribution(Option... more) throws IOException {
        String port = Integer.toString(freePort());
        String repository = System.getProperty("tenon.repository");
        List<Option> options = new ArrayList<>();
        options.add(karafDistributionConfiguration()
                .frameworkUrl("file:" + new File(System.getProperty("tenon.distribution")).getAbsolutePath())
                .karafVersion("4.4.10")
                .name("Tenon")
                .unpackDirectory(new File(System.getProperty("tenon.work")))
                .useDeployFolder(false));
        options.add(keepRuntimeFolder());
        options.add(configureConsole().ignoreLocalConsole().ignoreRemoteShell());
        options.add(logLevel(LogLevel.WARN));
        options.add(environment("TENON_ADMIN_PASSWORD=" + ADMIN_PASSWORD));
        options.add(environment("TENON_DATA=data"));
        for (String[] property : new String[][] {
            {"tenon.host", "127.0.0.1"},
            {"tenon.port", port},
            {"tenon.address", "http://127.0.0.1:" + port},
            {"tenon.demo", "false"}
        }) {
            options.add(systemProperty(property[0]).value(property[1]));
            options.add(editConfigurationFilePut("etc/system.properties", property[0], property[1]));
        }
        // bin/tenon would raise the start level once the instance is ready.
        options.add(
                editConfigurationFilePut("etc/custom.properties", "org.osgi.framework.startlevel.beginning", "100"));
        // Pax Exam's own bundles come from the local Maven repository, which the distribution itself never reads.
        options.add(editConfigurationFilePut(MVN, "org.ops4j.pax.url.mvn.localRepository", repository));
        options.add(editConfigurationFilePut(MVN, "org.ops4j.pax.url.mvn.defaultLocalRepoAsRemote", "true"));
        options.add(vmOption("-Xmx512m"));
        options.add(vmOption("-Djdk.util.zip.disableZip64ExtraFieldValidation=true"));
        options.addAll(List.of(more));
        return options.toArray(Option[]::new);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
