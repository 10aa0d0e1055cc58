package no.opphav.ingest.worker;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A process that gives up what the program that it then becomes needs not. That program is confined with all its threads,
 * and with those that a JVM starts before any Java runs.
 */
final class Launcher {
    /** What a process ends with that did not become what it should. */
    static final int NOT_STARTED = 127;

    private static final String RUN = "run:";
    private static final String READ = "read:";
    private static final String WRITE = "write:";
    private static final String END_WITH = "end-with:";
    private static final String COMMAND = "--";

    private Launcher() {}

    /** The arguments by which it is told what to do. */
    static List<String> arguments(Reach reach) {
        var arguments = new ArrayList<String>();
        reach.running().forEach(path -> arguments.add(RUN + path));
        reach.reading().forEach(path -> arguments.add(READ + path));
        reach.writing().forEach(path -> arguments.add(WRITE + path));
        return arguments;
    }

    /** The argument by which the program ends with the thread of this process that starts it. */
    static String endWithThis() {
        return END_WITH + ProcessHandle.current().pid();
    }

    /** The argument after which the command stands. */
    static String command() {
        return COMMAND;
    }

    public static void main(String[] args) {
        var all = Arrays.asList(args);
        int end = all.indexOf(COMMAND);
        var orders = all.subList(0, end);
        try (var arena = Arena.ofConfined()) {
            if (isConfined(orders) && SystemCalls.giveUpCapabilities(arena) && isTied(orders)) {
                SystemCalls.become(all.subList(end + 1, all.size()), arena);
            }
        }
        Runtime.getRuntime().halt(NOT_STARTED);
    }

    private static boolean isConfined(List<String> orders) {
        int version = Landlock.version();
        var reach = new Reach(paths(orders, RUN), paths(orders, READ), paths(orders, WRITE));
        return version == 0 || Landlock.restrict(reach.withSystem(), version);
    }

    /** A parent that ended before it was asked of is another one by then. */
    private static boolean isTied(List<String> orders) {
        return values(orders, END_WITH).stream()
                .allMatch(pid -> SystemCalls.endWithParent()
                        && ProcessHandle.current()
                                .parent()
                                .filter(parent -> String.valueOf(parent.pid()).equals(pid))
                                .isPresent());
    }

    private static List<Path> paths(List<String> orders, String kind) {
        return values(orders, kind).stream().map(Path::of).toList();
    }

    private static List<String> values(List<String> orders, String kind) {
        return orders.stream()
                .filter(order -> order.startsWith(kind))
                .map(order -> order.substring(kind.length()))
                .toList();
    }
}
