package app.foyer.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One connection that is kept, and the conversation on it. */
final class Line {
    private static final int LONGEST_RESPONSE = 128 * 1024;

    private final SocketChannel channel;
    private final Conversation conversation;
    private final byte[] received = new byte[LONGEST_RESPONSE];
    private final ByteBuffer receiving = ByteBuffer.wrap(received);
    private long began;

    private Line(SocketChannel channel, Conversation conversation) {
        this.channel = channel;
        this.conversation = conversation;
    }

    static Line open(int port, Conversation conversation, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.configureBlocking(false);
        Line line = new Line(channel, conversation);
        channel.register(selector, SelectionKey.OP_READ, line);
        return line;
    }

    void begin() throws IOException {
        began = System.nanoTime();
        ask();
    }

    private void ask() throws IOException {
        ByteBuffer request = ByteBuffer.wrap(conversation.next());
        while (request.hasRemaining()) { // a request is small: it fits the socket's buffer at once
            channel.write(request);
        }
    }

    /** Takes what has arrived and asks on; answers how long the unit took when with this one is done. */
    Optional<Long> hear() throws IOException {
        if (channel.read(receiving) < 0) {
            throw new EOFException("the server closed a connection that was in use");
        }
        Optional<Response> response = Response.in(received, receiving.position());
        if (response.isEmpty()) {
            return Optional.empty();
        }
        receiving.clear();
        if (conversation.hear(response.get())) {
            return Optional.of(System.nanoTime() - began);
        }
        ask();
        return Optional.empty();
    }

    void close() throws IOException {
        channel.close();
    }
}
