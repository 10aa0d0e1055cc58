package no.opphav.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Quiet music made of sines: a slow pad of four chords with a few plucked notes above, fading in and out. */
final class Soundtrack {
    private static final int RATE = 44_100;
    private static final double CHORD_SECONDS = 3;
    private static final double NOTE_SECONDS = 0.75;

    /** Chords as semitones above A2: D, Bm7, G, Asus4. */
    private static final int[][] CHORDS = {{5, 12, 17, 21}, {2, 9, 17, 21}, {-2, 10, 14, 17}, {0, 12, 14, 19}};

    /** Which note of the chord is plucked on each beat, two octaves up; -1 rests. */
    private static final int[] MELODY = {3, -1, 1, 2, -1, 3, -1, 2, 1, -1, 2, -1, 3, 2, -1, -1};

    private final int seconds;

    Soundtrack(int seconds) {
        this.seconds = seconds;
    }

    void write(Path wav) throws IOException {
        var samples = echo(play());
        var bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (var i = 0; i < samples.length; i++) {
            bytes.putShort((short) (samples[i] * fade((double) i / RATE) * Short.MAX_VALUE));
        }
        var format = new AudioFormat(RATE, 16, 1, true, false);
        try (var in = new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, wav.toFile());
        }
    }

    private double[] play() {
        var samples = new double[seconds * RATE];
        for (var i = 0; i * CHORD_SECONDS < seconds; i++) {
            for (var semitone : CHORDS[i % CHORDS.length]) {
                pad(samples, i * CHORD_SECONDS, frequency(semitone));
            }
        }
        for (var i = 0; i * NOTE_SECONDS < seconds; i++) {
            var chord = CHORDS[(int) (i * NOTE_SECONDS / CHORD_SECONDS) % CHORDS.length];
            var note = MELODY[i % MELODY.length];
            if (note >= 0) {
                pluck(samples, i * NOTE_SECONDS, frequency(chord[note] + 24));
            }
        }
        return samples;
    }

    private static double frequency(int semitones) {
        return 110 * Math.pow(2, semitones / 12.0);
    }

    private static void pad(double[] samples, double start, double frequency) {
        var length = CHORD_SECONDS + 1.5;
        add(samples, start, length, t -> {
            var swell = Math.pow(Math.sin(Math.PI * t / length), 0.8);
            var tone = Math.sin(2 * Math.PI * frequency * t) + 0.25 * Math.sin(4 * Math.PI * frequency * 1.001 * t);
            return 0.055 * swell * tone;
        });
    }

    private static void pluck(double[] samples, double start, double frequency) {
        add(samples, start, 2.2, t -> {
            var decay = Math.min(1, t * 120) * Math.exp(-t * 2.6);
            var overtone = 0.3 * Math.exp(-t * 4) * Math.sin(6 * Math.PI * frequency * t);
            return 0.05 * decay * (Math.sin(2 * Math.PI * frequency * t) + overtone);
        });
    }

    private static void add(double[] samples, double start, double length, DoubleUnaryOperator wave) {
        var from = (int) (start * RATE);
        var to = Math.min(samples.length, from + (int) (length * RATE));
        for (var i = from; i < to; i++) {
            samples[i] += wave.applyAsDouble((double) (i - from) / RATE);
        }
    }

    private static double[] echo(double[] dry) {
        var wet = dry.clone();
        for (var tap = 1; tap <= 4; tap++) {
            var delay = (int) (tap * 0.28 * RATE);
            var strength = 0.32 / tap;
            for (var i = delay; i < wet.length; i++) {
                wet[i] += strength * dry[i - delay];
            }
        }
        return wet;
    }

    private double fade(double t) {
        return Math.min(1, Math.min(t / 2, (seconds - t) / 4));
    }
}
