package app.foyer.settings;

import app.foyer.identity.PortalId;
import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import app.foyer.settings.AdminSettings.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The admin's file of one portal. Blocking.
 *
 * <p>A file is never written into: another is put in its place in one step, so that whoever reads sees the one or the other
 * as a whole. Whoever else replaces it does so without asking us; the content is therefore looked at once more right
 * before, and what remains open is the moment between that look and the step.
 */
final class StoredFile {
    private static final Logger LOG = LoggerFactory.getLogger(StoredFile.class);

    private final Path folder;
    private final Path file;

    StoredFile(Path folder, PortalId portal) {
        this.folder = folder;
        this.file = folder.resolve(portal.value() + ".yaml");
    }

    /** What is in the file. */
    sealed interface Content {}

    record Found(Snapshot snapshot) implements Content {}

    /** It is no text, or is larger than any that is read. */
    record Unusable(List<Problem> problems) implements Content {}

    /** What came of writing. */
    sealed interface Written {}

    record Done() implements Written {}

    /** Something else is there than expected. */
    record Other(Content now) implements Written {}

    record Failed(Reason reason) implements Written {}

    Path path() {
        return file;
    }

    /** Follows a link, as everybody does who reads it. */
    Content load() throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LocatedYaml.MAX_BYTES + 1);
            if (bytes.length <= LocatedYaml.MAX_BYTES) {
                var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                return new Found(Snapshot.of(text.toString()));
            }
        } catch (NoSuchFileException none) {
            return new Found(Snapshot.ABSENT);
        } catch (CharacterCodingException noText) {
            LOG.debug("{} is not UTF-8", file);
        }
        Problems problems = new Problems();
        SourceText.read(file, LocatedYaml.MAX_BYTES, problems);
        return new Unusable(problems.list());
    }

    /** Puts a text in the place of another, or takes the file away; only when the other is still there. */
    Written replace(Snapshot expected, Snapshot with) {
        Optional<Path> draft = Optional.empty();
        try {
            if (isLinked()) {
                return new Failed(Reason.LINKED);
            }
            draft = with.text().isPresent() ? Optional.of(write(with.text().get())) : Optional.empty();
            Content now = load();
            if (!now.equals(new Found(expected))) {
                return new Other(now);
            }
            if (draft.isPresent()) {
                Files.move(draft.get(), file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(file);
            }
            keepFolder();
            return new Done();
        } catch (IOException failure) {
            LOG.error("{} cannot be written: {}", file, failure.toString());
            return new Failed(Failure.reason(failure));
        } finally {
            draft.ifPresent(StoredFile::forget);
        }
    }

    /** A folder that is a link may lie anywhere; and a link must stay what it is. */
    boolean isLinked() throws IOException {
        if (Files.isSymbolicLink(file)) {
            return true;
        }
        Path around = folder.toAbsolutePath().getParent();
        return Files.exists(folder) && !folder.toRealPath().startsWith(around.toRealPath());
    }

    /** Hidden, so that nobody takes it for settings; on the disk before it is put in place. */
    private Path write(String text) throws IOException {
        Path draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            allowAsBefore(draft);
            channel.force(true);
            return draft;
        } catch (IOException failure) {
            forget(draft);
            throw failure;
        }
    }

    /** Whoever could edit the file by hand can do so afterwards. */
    private void allowAsBefore(Path draft) throws IOException {
        var allowed = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (allowed != null && Files.exists(file)) {
            allowed.setPermissions(Files.getPosixFilePermissions(file));
        }
    }

    private static void forget(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException remains) {
            LOG.warn("{} is left over: {}", draft, remains.toString());
        }
    }

    /** So that a loss of power does not bring back the file before. The new one is in place, whatever comes of this. */
    private void keepFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notKept) {
            LOG.warn("{} may not survive a loss of power yet: {}", file, notKept.toString());
        }
    }
}
