package app.foyer.demo;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest mails, one file each; the name of a file says when it came and after which other. */
final class MailFolder {
    /** As many as a person scrolls through; older ones are deleted. */
    static final int CAPACITY = 200;

    private static final Logger LOG = LoggerFactory.getLogger(MailFolder.class);
    private static final Pattern FILE = Pattern.compile("((\\d{8})-(\\d{13}))\\.eml");

    private final Path folder;
    private final Deque<InboxMessage> newestFirst = new ArrayDeque<>();
    private int lastNumber;

    MailFolder(Path folder) throws IOException {
        this.folder = PrivateFiles.folder(folder);
        for (String file : files()) {
            reopen(file);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void reopen(String file) throws IOException {
        Matcher name = FILE.matcher(file);
        if (!name.matches()) {
            return;
        }
        lastNumber = Integer.parseInt(name.group(2));
        Instant at = Instant.ofEpochMilli(Long.parseLong(name.group(3)));
        try {
            newestFirst.addFirst(MailReader.read(name.group(1), at, Files.readAllBytes(folder.resolve(file))));
        } catch (MessagingException unreadable) {
            LOG.warn("the mail in {} cannot be read and is left out", folder.resolve(file));
        }
    }

    synchronized void add(Instant at, byte[] mail) throws IOException, MessagingException {
        String id = String.format(Locale.ROOT, "%08d-%013d", lastNumber + 1, at.toEpochMilli());
        InboxMessage message = MailReader.read(id, Instant.ofEpochMilli(at.toEpochMilli()), mail);
        PrivateFiles.write(file(id), mail);
        lastNumber++;
        newestFirst.addFirst(message);
        while (newestFirst.size() > CAPACITY) {
            Files.deleteIfExists(file(newestFirst.removeLast().id()));
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".eml");
    }

    synchronized List<InboxMessage> messages() {
        return List.copyOf(newestFirst);
    }

    synchronized Optional<InboxMessage> message(String id) {
        return newestFirst.stream().filter(message -> message.id().equals(id)).findFirst();
    }
}
