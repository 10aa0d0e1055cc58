package no.opphav.kernel;

import java.util.List;

/**
 * A request that cannot be carried out, for a reason that whoever made it can understand. Nothing was stored.
 *
 * <p>An edge turns it into a problem document (RFC 9457) or a page; the core knows no HTTP.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<Object> arguments;
    private final transient List<FieldProblem> fields;

    private Problem(ProblemCode code, List<Object> arguments, List<FieldProblem> fields) {
        super(code.code() + (fields.isEmpty() ? "" : " " + fields), null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.fields = fields;
    }

    /** A problem whose sentence takes these arguments. */
    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, List.of(arguments), List.of());
    }

    /** Fields that are missing or wrong. */
    public static Problem fields(List<FieldProblem> fields) {
        return new Problem(ProblemCode.INVALID_FIELDS, List.of(), List.copyOf(fields));
    }

    public static Problem field(String field, String reason, Object... arguments) {
        return fields(List.of(new FieldProblem(field, reason, List.of(arguments))));
    }

    /** Fields that stand in the way, under a code of its own. */
    public Problem at(FieldProblem... where) {
        return new Problem(code, arguments, List.of(where));
    }

    public ProblemCode code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /**
     * What is wrong with one field.
     *
     * @param field the field's name in the form and in the JSON
     * @param reason the message key {@code field.<reason>}, such as {@code required} or {@code too-long}
     * @param arguments what the message's sentence takes
     */
    public record FieldProblem(String field, String reason, List<Object> arguments) {
        public FieldProblem {
            arguments = List.copyOf(arguments);
        }

        public static FieldProblem of(String field, String reason, Object... arguments) {
            return new FieldProblem(field, reason, List.of(arguments));
        }

        /** Without the arguments, which may hold what a person wrote. */
        @Override
        public String toString() {
            return field + ": " + reason;
        }
    }
}
