package no.opphav.ingest.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A worker's process. It reads questions from its standard input and writes each one's answer to its standard output, and
 * ends, with every process it started, as soon as nobody can ask it any more.
 */
final class Worker {
    static final String WORK = "work";
    static final String FAILURE = "failure";
    /** By which an answer belongs to its question. */
    static final String NUMBER = "number";

    private static final int GAVE_UP = 70;

    private final DataInputStream questions;
    private final DataOutputStream answers;
    private final ExecutorService hands = Executors.newSingleThreadExecutor();

    private Worker(DataInputStream questions, DataOutputStream answers) {
        this.questions = questions;
        this.answers = answers;
    }

    public static void main(String[] args) {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // what a library prints is no part of an answer
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        new Worker(in, out).serve();
    }

    private void serve() {
        try {
            var works = ServiceLoader.load(Work.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .collect(Collectors.toMap(Work::name, work -> work));
            while (true) {
                var question = Message.read(questions);
                var work = works.get(question.value(WORK).orElse(""));
                if (work == null) {
                    throw new IOException("There is no such work");
                }
                hands.execute(() -> answer(work, question));
            }
        } catch (IOException | RuntimeException e) {
            end(0);
        }
    }

    private void answer(Work work, Message question) {
        try {
            answered(work, question)
                    .with(NUMBER, question.value(NUMBER).orElse(""))
                    .write(answers);
            answers.flush();
        } catch (IOException | RuntimeException | Error e) {
            end(GAVE_UP);
        }
    }

    private static Message answered(Work work, Message question) {
        try {
            return work.answer(question);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Message.of(FAILURE, e.getClass().getSimpleName());
        }
    }

    private static void end(int status) {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(status);
    }
}
