package org.tenon.verification.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;
import org.tenon.json.TenonJson;
import org.tenon.verification.Verification.Failure;

/** Failures in one column. */
final class Failures {

    private Failures() {}

    static String text(List<Failure> failures) {
        try {
            return TenonJson.mapper().writeValueAsString(failures);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("failures cannot be written as JSON", unwritable);
        }
    }

    static List<Failure> list(String text) {
        try {
            return Arrays.asList(TenonJson.mapper().readValue(text, Failure[].class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("failures that were kept cannot be read", unreadable);
        }
    }
}
