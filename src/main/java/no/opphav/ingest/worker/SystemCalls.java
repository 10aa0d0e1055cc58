package no.opphav.ingest.worker;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The few calls to Linux for which Java has no words. They hold for the thread that makes them. */
final class SystemCalls {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;
    private static final int SET_PARENT_DEATH_SIGNAL = 1;
    private static final int SET_NO_NEW_PRIVILEGES = 38;
    private static final long KILL = 9;
    private static final int PATH_ONLY = 0x200000;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int CAPABILITIES_VERSION = 0x20080522;
    private static final int INTS_OF_CAPABILITIES = 6;
    private static final int PASSING_BY_OWNERS = 1 << 1;
    private static final long CLOSE_RANGE = 436;
    private static final long RANGE_CLOSE_ON_EXEC = 4;
    private static final long FIRST_OF_OURS = 3;
    private static final long LAST = 0xffffffffL;

    private SystemCalls() {}

    /** A call by its number, which has to be the same on every kind of processor: what is newer than 424. */
    static long call(long number, long first, long second, long third, long fourth) {
        return (long) invoke(
                function("syscall", 1, LONG, LONG, LONG, LONG, LONG, LONG), number, first, second, third, fourth);
    }

    /** From now on no program that is executed gets more rights than this process has. */
    static boolean giveUpNewPrivileges() {
        return control(SET_NO_NEW_PRIVILEGES, 1) == 0;
    }

    /**
     * Leaves a process of root, which else may look into every other one (capabilities(7)), no more of its power than to
     * read and write files whoever owns them.
     */
    static boolean giveUpCapabilities(Arena arena) {
        var header = arena.allocateFrom(INT, CAPABILITIES_VERSION, 0);
        // effective, permitted and inheritable, twice: the lower 32 and the upper
        var capabilities = arena.allocate(INT, INTS_OF_CAPABILITIES);
        if ((int) invoke(fixed("capget", INT, ADDRESS, ADDRESS), header, capabilities) != 0) {
            return false;
        }
        for (int i = 0; i < INTS_OF_CAPABILITIES; i++) {
            int kept = i < 2 ? capabilities.getAtIndex(INT, i) & PASSING_BY_OWNERS : 0;
            capabilities.setAtIndex(INT, i, kept);
        }
        return (int) invoke(fixed("capset", INT, ADDRESS, ADDRESS), header, capabilities) == 0;
    }

    /** When the thread ends that started this process, so does this process, and whatever it executes. */
    static boolean endWithParent() {
        return control(SET_PARENT_DEATH_SIGNAL, KILL) == 0;
    }

    /** A number by which a file or folder can be named but not read; negative if it is not there. */
    static int handle(String path, Arena arena) {
        return (int) invoke(
                function("open", 2, INT, ADDRESS, INT),
                arena.allocateFrom(path, StandardCharsets.UTF_8),
                PATH_ONLY | CLOSE_ON_EXEC);
    }

    /** Becomes that program, in which only the three standard streams are open. Returns only if it cannot. */
    static void become(List<String> command, Arena arena) {
        call(CLOSE_RANGE, FIRST_OF_OURS, LAST, RANGE_CLOSE_ON_EXEC, 0);
        var arguments = arena.allocate(ADDRESS, command.size() + 1L);
        for (int i = 0; i < command.size(); i++) {
            arguments.setAtIndex(ADDRESS, i, arena.allocateFrom(command.get(i), StandardCharsets.UTF_8));
        }
        arguments.setAtIndex(ADDRESS, command.size(), MemorySegment.NULL);
        invoke(fixed("execv", INT, ADDRESS, ADDRESS), arguments.getAtIndex(ADDRESS, 0), arguments);
    }

    private static int control(int what, long value) {
        return (int) invoke(function("prctl", 1, INT, INT, LONG, LONG, LONG, LONG), what, value, 0L, 0L, 0L);
    }

    private static MethodHandle function(String name, int named, MemoryLayout answer, MemoryLayout... arguments) {
        return linked(name, FunctionDescriptor.of(answer, arguments), Linker.Option.firstVariadicArg(named));
    }

    private static MethodHandle fixed(String name, MemoryLayout answer, MemoryLayout... arguments) {
        return linked(name, FunctionDescriptor.of(answer, arguments));
    }

    /** A wrong shape of a function crashes the process, which is only a launcher's. */
    @SuppressWarnings("restricted")
    private static MethodHandle linked(String name, FunctionDescriptor shape, Linker.Option... options) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape, options);
    }

    private static Object invoke(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
