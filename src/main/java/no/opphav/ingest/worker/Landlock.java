package no.opphav.ingest.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Landlock, by which a thread of Linux gives up for ever what it needs not, for itself and for every thread and process that
 * it starts (Linux documentation, userspace-api/landlock). What a newer kernel can refuse is refused where it can be.
 */
final class Landlock {
    private static final long CREATE_RULESET = 444;
    private static final long ADD_RULE = 445;
    private static final long RESTRICT_SELF = 446;
    private static final long ONLY_VERSION = 1;
    private static final long PATH_BENEATH = 1;

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_FOLDER = 1 << 3;
    /** Executing to making symbolic links. */
    private static final long FIRST_RIGHTS = (1 << 13) - 1;

    private static final long REFER = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long CONTROL_DEVICE = 1 << 15;
    private static final long CONNECT_TO_SOCKET_FILE = 1 << 16;
    private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;

    private static final long TCP = 0b11;
    private static final long SIGNALS_AND_ABSTRACT_SOCKETS = 0b11;

    private static final long READING = READ_FILE | READ_FOLDER;
    private static final long WRITING =
            READING | (FIRST_RIGHTS & ~EXECUTE & ~devices() & ~symbolicLinks()) | REFER | TRUNCATE;

    private Landlock() {}

    /** The version of its interface; 0 where there is none. */
    static int version() {
        return Math.max(0, (int) SystemCalls.call(CREATE_RULESET, 0, 0, ONLY_VERSION, 0));
    }

    /** Whether a kernel of this version refuses connections by TCP. */
    static boolean keepsNetwork(int version) {
        return version >= 4;
    }

    /**
     * Leaves this thread nothing but what is within reach.
     *
     * @return whether it is so; if not, nothing has changed
     */
    static boolean restrict(Reach reach, int version) {
        try (var arena = Arena.ofConfined()) {
            long handled = handled(version);
            var rules = arena.allocate(ValueLayout.JAVA_LONG, 3);
            rules.setAtIndex(ValueLayout.JAVA_LONG, 0, handled);
            rules.setAtIndex(ValueLayout.JAVA_LONG, 1, keepsNetwork(version) ? TCP : 0);
            rules.setAtIndex(ValueLayout.JAVA_LONG, 2, version >= 6 ? SIGNALS_AND_ABSTRACT_SOCKETS : 0);
            long ruleset = SystemCalls.call(CREATE_RULESET, rules.address(), known(version), 0, 0);
            return ruleset >= 0
                    && allow(ruleset, reach.running(), (READING | EXECUTE) & handled, arena)
                    && allow(ruleset, reach.reading(), READING & handled, arena)
                    && allow(ruleset, reach.writing(), WRITING & handled, arena)
                    && SystemCalls.giveUpNewPrivileges()
                    && SystemCalls.call(RESTRICT_SELF, ruleset, 0, 0, 0) == 0;
        }
    }

    /** What of these places is not there is passed over. */
    private static boolean allow(long ruleset, List<Path> places, long rights, Arena arena) {
        return places.stream().allMatch(place -> {
            int handle = SystemCalls.handle(place.toString(), arena);
            if (handle < 0) {
                return true;
            }
            // a packed structure: the rights and, in the four bytes after them, the handle
            var rule = arena.allocate(ValueLayout.JAVA_LONG, 2);
            rule.set(ValueLayout.JAVA_LONG, 0, Files.isDirectory(place) ? rights : rights & OF_FILES);
            rule.set(ValueLayout.JAVA_INT, Long.BYTES, handle);
            return SystemCalls.call(ADD_RULE, ruleset, PATH_BENEATH, rule.address(), 0) == 0;
        });
    }

    private static long handled(int version) {
        return FIRST_RIGHTS
                | (version >= 2 ? REFER : 0)
                | (version >= 3 ? TRUNCATE : 0)
                | (version >= 5 ? CONTROL_DEVICE : 0)
                | (version >= 9 ? CONNECT_TO_SOCKET_FILE : 0);
    }

    /** How many bytes of the rules an older kernel knows. */
    private static long known(int version) {
        long words = version >= 6 ? 3 : keepsNetwork(version) ? 2 : 1;
        return words * Long.BYTES;
    }

    private static long devices() {
        return 1 << 6 | 1 << 11;
    }

    private static long symbolicLinks() {
        return 1 << 12;
    }
}
