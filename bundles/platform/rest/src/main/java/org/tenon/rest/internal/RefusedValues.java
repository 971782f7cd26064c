package org.tenon.rest.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recognises the {@code IllegalArgumentException} of a value that a resource made out of what the caller sent: a
 * constructor, or a factory of the kernel, refused it, and who called that lives in a {@code .rest} package. Any other
 * is a defect of ours.
 */
final class RefusedValues {

    private RefusedValues() {}

    static boolean caused(Throwable thrown) {
        if (!(thrown instanceof IllegalArgumentException)) {
            return false;
        }
        List<StackTraceElement> frames = Arrays.asList(thrown.getStackTrace());
        List<StackTraceElement> above =
                frames.stream().takeWhile(frame -> !inResource(frame)).toList();
        Set<String> constructed = above.stream()
                .filter(frame -> frame.getMethodName().equals("<init>"))
                .map(StackTraceElement::getClassName)
                .collect(Collectors.toSet());
        return above.size() < frames.size() && above.stream().allMatch(frame -> building(frame, constructed));
    }

    static String message(Throwable refused) {
        String message = refused.getMessage();
        if (message == null || message.isBlank() || refused instanceof NumberFormatException) {
            return "A value of the request cannot be understood.";
        }
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }

    private static boolean inResource(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("org.tenon.") && type.contains(".rest.") && !type.startsWith("org.tenon.rest.internal.");
    }

    private static boolean building(StackTraceElement frame, Set<String> constructed) {
        String type = frame.getClassName();
        return type.startsWith("java.")
                || type.startsWith("org.tenon.kernel.")
                || constructed.contains(type)
                || frame.getMethodName().equals("valueOf");
    }
}
