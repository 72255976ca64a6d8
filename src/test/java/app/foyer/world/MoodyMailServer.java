package app.foyer.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does not always do what it should; its mood may change at any time. */
public final class MoodyMailServer implements AutoCloseable {
    /** What it does next. */
    public enum Mood {
        TAKES("250 taken"),
        /** As a server that wants to see whether the sender comes back. */
        LATER("450 later, please"),
        /** As for a mailbox that is not there. */
        NEVER("550 no such mailbox"),
        /** As when our password there is not good any more. */
        LOCKED_OUT("535 who are you"),
        /** Takes the connection and never says a word. */
        SILENT(""),
        /** Takes the mail and hangs up before saying so. */
        TAKES_AND_HANGS_UP("");

        private final String answer;

        Mood(String answer) {
            this.answer = answer;
        }
    }

    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile Mood mood;

    public MoodyMailServer(Mood mood) {
        this(0, mood);
    }

    public MoodyMailServer(int port, Mood mood) {
        this.mood = mood;
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void becomes(Mood next) {
        mood = next;
    }

    /** How many connections it was sent so far. */
    public int conversations() {
        return sockets.size();
    }

    /** Every mail that it was given to the final dot, whatever it said then. */
    public List<String> mails() {
        return List.copyOf(mails);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                if (mood != Mood.SILENT) {
                    start(() -> talk(socket));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            say(out, "220 moody");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!answered(line.toUpperCase(Locale.ROOT), in, out)) {
                    return;
                }
            }
        } catch (IOException hungUp) {
            // The other side has the right to.
        }
    }

    /** Whether the conversation goes on. */
    private boolean answered(String command, BufferedReader in, PrintWriter out) throws IOException {
        if (command.startsWith("MAIL") && mood == Mood.LOCKED_OUT) {
            say(out, mood.answer);
        } else if (command.startsWith("RCPT") && (mood == Mood.LATER || mood == Mood.NEVER)) {
            say(out, mood.answer);
        } else if (command.equals("DATA")) {
            say(out, "354 go on");
            mails.add(data(in));
            if (mood == Mood.TAKES_AND_HANGS_UP) {
                return false;
            }
            say(out, "250 taken");
        } else if (command.equals("QUIT")) {
            say(out, "221 bye");
            return false;
        } else {
            say(out, "250 fine");
        }
        return true;
    }

    private static String data(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "moody mail server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
