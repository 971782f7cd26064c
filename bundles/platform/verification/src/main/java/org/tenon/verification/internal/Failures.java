package org.tenon.verification.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;
import org.tenon.json.TenonJson;
import org.tenon.verification.Verification.Failure;
import org.tenon.verification.Verification.Part;

/** Failures in one column, and parts in another. */
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

    static String partsText(List<Part> parts) {
        try {
            return TenonJson.mapper().writeValueAsString(parts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("parts cannot be written as JSON", unwritable);
        }
    }

    static List<Part> parts(String text) {
        try {
            return Arrays.asList(TenonJson.mapper().readValue(text, Part[].class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("parts that were kept cannot be read", unreadable);
        }
    }
}
