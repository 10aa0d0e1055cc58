package no.opphav.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final int SHORT = 50;

    private final ServerSocket echo = server();
    private final Wire wire = Wire.to(echo.getLocalPort());

    @AfterEach
    void close() throws IOException {
        wire.close();
        echo.close();
    }

    @Test
    void it_carries_both_ways() throws IOException {
        try (var client = client()) {
            assertThat(echoed(client)).isEqualTo('x');
        }
    }

    @Test
    void a_cut_wire_breaks_what_there_is_and_what_comes() throws IOException {
        try (var client = client()) {
            assertThat(echoed(client)).isEqualTo('x');
            wire.cut();
            assertBroken(client);
        }
        try (var late = client()) {
            assertBroken(late);
        }
        wire.mend();
        try (var again = client()) {
            assertThat(echoed(again)).isEqualTo('x');
        }
    }

    @Test
    void a_held_wire_breaks_nothing_and_goes_on() throws IOException {
        try (var client = client()) {
            wire.hold();
            client.setSoTimeout(SHORT);
            assertThatThrownBy(() -> echoed(client)).isInstanceOf(SocketTimeoutException.class);
            wire.mend();
            client.setSoTimeout(0);
            assertThat(client.getInputStream().read()).isEqualTo('x');
        }
    }

    private Socket client() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), wire.port());
    }

    private static int echoed(Socket client) throws IOException {
        client.getOutputStream().write('x');
        return client.getInputStream().read();
    }

    private static void assertBroken(Socket client) {
        try {
            assertThat(echoed(client)).isEqualTo(-1);
        } catch (IOException e) {
            assertThat(e).isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    private static ServerSocket server() {
        try {
            var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> echo(server));
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void echo(ServerSocket server) {
        try {
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        socket.getInputStream().transferTo(socket.getOutputStream());
                    } catch (IOException e) {
                        // the client went
                    }
                });
            }
        } catch (IOException e) {
            // the test is over
        }
    }
}
