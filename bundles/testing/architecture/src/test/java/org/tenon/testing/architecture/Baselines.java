package org.tenon.testing.architecture;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.version.Version;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Compares the exported packages of a bundle with those of its baseline, by the rules of bnd (semantic versions). */
final class Baselines {

    private Baselines() {}

    /**
     * @param preview whether the baseline is not a release yet, so that additions need no new version
     * @return what is wrong, in sentences that name the package and the version that it needs; empty when nothing is
     */
    static Set<String> check(Path newer, Path older, boolean preview) {
        try (Processor reporter = new Processor();
                Jar now = new Jar(newer.toFile());
                Jar before = new Jar(older.toFile())) {
            Set<String> findings = new TreeSet<>();
            for (Info info : new Baseline(reporter, new DiffPluginImpl()).baseline(now, before, null)) {
                check(info, preview, findings);
            }
            return findings;
        } catch (Exception failed) {
            throw new IllegalStateException("cannot compare " + newer + " with " + older, failed);
        }
    }

    private static void check(Info info, boolean preview, Set<String> findings) {
        if (info.packageDiff.getDelta() == Delta.REMOVED) {
            findings.add(info.packageName + " is not exported any more");
        } else if (needs(info.suggestedVersion, info.newerVersion, preview)) {
            findings.add(info.packageName + " has the version " + info.newerVersion.toStringWithoutQualifier()
                    + " and needs " + info.suggestedVersion.toStringWithoutQualifier() + ":\n"
                    + info.reason.strip());
        }
    }

    private static boolean needs(Version suggested, Version actual, boolean preview) {
        return preview ? actual.getMajor() < suggested.getMajor() : actual.compareTo(suggested) < 0;
    }
}
