package no.opphav.ingest.worker;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said between the service and a worker: named texts in their order, a name as often as it is needed. It has a
 * largest size, which neither side can be made to exceed.
 */
public record Message(List<Field> fields) {
    /** The most fields of a message. */
    public static final int MOST_FIELDS = 500;
    /** The longest text in a field, in bytes of UTF-8. */
    public static final int LONGEST = 16 << 10;

    private static final int MARK = 0x4f505631;

    /** A text and what it is called. */
    public record Field(String name, String value) {}

    public Message {
        fields = List.copyOf(fields);
    }

    /** A message of one field. */
    public static Message of(String name, String value) {
        return new Message(List.of(new Field(name, value)));
    }

    /** The same with one field more. */
    public Message with(String name, String value) {
        var more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Message(more);
    }

    /** The same without the fields of that name. */
    public Message without(String name) {
        return new Message(
                fields.stream().filter(field -> !field.name().equals(name)).toList());
    }

    /** The first text of that name. */
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** Every text of that name. */
    public List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(MARK);
        out.writeInt(fields.size());
        for (var field : fields) {
            writeText(out, field.name());
            writeText(out, field.value());
        }
    }

    /**
     * The next message.
     *
     * @throws StreamCorruptedException if what comes is none
     */
    static Message read(DataInput in) throws IOException {
        if (in.readInt() != MARK) {
            throw new StreamCorruptedException("Not the beginning of a message");
        }
        int count = bounded(in.readInt(), MOST_FIELDS);
        var fields = new ArrayList<Field>();
        for (int i = 0; i < count; i++) {
            fields.add(new Field(readText(in), readText(in)));
        }
        return new Message(fields);
    }

    private static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInput in) throws IOException {
        var bytes = new byte[bounded(in.readInt(), LONGEST)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int bounded(int number, int most) throws StreamCorruptedException {
        if (number < 0 || number > most) {
            throw new StreamCorruptedException(number + " is more than " + most);
        }
        return number;
    }
}
