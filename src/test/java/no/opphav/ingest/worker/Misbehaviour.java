package no.opphav.ingest.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;

/** A work that does what strangers' bytes might make a parser do. */
public final class Misbehaviour implements Work {
    static final String NAME = "misbehave";
    static final String HOW = "how";
    static final String PORT = "port";
    static final String PATH = "path";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message answer(Message question) throws IOException {
        return Message.of(
                "said",
                switch (question.value(HOW).orElseThrow()) {
                    case "greet" -> "hello";
                    case "print" -> printed();
                    case "fail" -> throw new IOException("no");
                    case "recurse" -> deeper(Integer.MAX_VALUE);
                    case "crash" -> ended();
                    case "hang" -> hung();
                    case "hang with a program" -> hungWithProgram();
                    case "eat" -> eaten();
                    case "flood" -> flooded();
                    case "write too much" -> "x".repeat(Message.LONGEST + 1);
                    case "answer something else" -> answeredAnother();
                    case "litter" -> littered();
                    case "look around" -> surroundings();
                    case "call" -> called(Integer.parseInt(question.value(PORT).orElseThrow()));
                    case "read" -> read(path(question));
                    case "read by a program" -> readByProgram(path(question));
                    case "list" -> listed(path(question));
                    case "write" -> Files.writeString(path(question), "mine").toString();
                    case "delete" -> deleted(path(question));
                    case "signal" -> signalled(question.value(PATH).orElseThrow());
                    default -> throw new IllegalArgumentException();
                });
    }

    private static String printed() {
        System.out.println("This is no part of an answer");
        return "printed";
    }

    private static String deeper(int levels) {
        return levels == 0 ? "" : deeper(levels - 1) + levels;
    }

    private static String ended() {
        Runtime.getRuntime().halt(9);
        return "";
    }

    private static String hung() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    private static String hungWithProgram() throws IOException {
        new ProcessBuilder("sleep", "1000").start();
        return hung();
    }

    private static String eaten() {
        var eaten = new ArrayList<byte[]>();
        while (eaten.size() < Integer.MAX_VALUE) {
            eaten.add(new byte[8 << 20]);
        }
        return eaten.toString();
    }

    private static String flooded() throws IOException {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            var chunk = new byte[64 << 10];
            while (true) {
                out.write(chunk);
            }
        }
    }

    private static String answeredAnother() throws IOException {
        var out = new FileOutputStream(FileDescriptor.out);
        Message.of("said", "first").with(Worker.NUMBER, "0").write(new java.io.DataOutputStream(out));
        return "second";
    }

    private static String littered() throws IOException {
        return Files.createTempFile("litter", "").toString();
    }

    private static String surroundings() {
        return String.join(",", new java.util.TreeSet<>(System.getenv().keySet())) + ";"
                + Path.of("").toAbsolutePath();
    }

    private static String called(int port) throws IOException {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return "reached";
        }
    }

    private static Path path(Message question) {
        return Path.of(question.value(PATH).orElseThrow());
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static String readByProgram(Path file) throws IOException {
        var program = new ProcessBuilder("/bin/cat", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static String listed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList().toString();
        }
    }

    private static String deleted(Path file) throws IOException {
        Files.delete(file);
        return "deleted";
    }

    private static String signalled(String pid) throws IOException {
        var kill = new ProcessBuilder("/bin/kill", "-0", pid)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return String.valueOf(kill.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
