package org.tenon.testing.chamber;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Stands for the process that tests candidates, and does what the file {@code behaviour} in its folder says. */
public final class Chamber {

    private static final int FATAL = 7;

    private Chamber() {}

    /** @param arguments the folder, and the process to end with */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path log = folder.resolve("outcomes.log");
        switch (Files.readString(folder.resolve("behaviour"))) {
            case "pass" -> Files.writeString(
                    log, "planned\t1\nbegin\tPRC-1 a\tcore\nend\tPRC-1 a\tpassed\t3\t\ndone\n");
            case "end" -> {
                Files.writeString(log, "planned\t2\nbegin\tPRC-1 a\tcore\n");
                System.out.println("good bye");
                System.exit(FATAL);
            }
            case "hang" -> {
                Process child = new ProcessBuilder("sleep", "600").start();
                Files.writeString(folder.resolve("child"), Long.toString(child.pid()));
                Files.writeString(log, "planned\t2\nbegin\tPRC-1 a\tcore\n");
                new CountDownLatch(1).await();
            }
            case "babble" -> {
                String line = "x".repeat(1_000_000);
                while (true) {
                    System.out.println(line);
                }
            }
            default -> throw new IllegalArgumentException("no such behaviour");
        }
    }
}
