package org.tenon.switchboard;

/**
 * A field that two answers have differently.
 *
 * @param path where it is, for example {@code "lines[2].unitPrice"}; {@code "answer"} for an answer without fields,
 *     {@code "refusal"} for the code of a refusal, {@code "exception"} for the class of another exception
 * @param answer the live answer's value; empty text when it has no such field
 * @param candidateAnswer the candidate's value; empty text when it has no such field
 */
public record FieldDifference(String path, String answer, String candidateAnswer) {

    @Override
    public String toString() {
        return path + ": " + shown(answer) + " -> " + shown(candidateAnswer);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(none)" : value;
    }
}
