package app.foyer.release;

import app.foyer.portal.Portals;
import app.foyer.secret.SealedText;
import app.foyer.secret.Sealer;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * Packs the files of a version for keeping, and unpacks them to be read once more. Blocking.
 *
 * <p>Sealed for their portal and version: an archive that somebody else made, or moved to another portal, does not open.
 */
final class Packing {
    private static final String PORTALS = "portals";
    private static final String SETTINGS = "settings";
    private static final String SHARED = "shared";

    private final Sources sources;
    private final Sealer sealer;
    private String packedVersion = "";
    private SealedText packedShared;

    Packing(Sources sources, Sealer sealer) {
        this.sources = sources;
        this.sealer = sealer;
    }

    /** What is written of a portal now, under the name of the version that was read from it. */
    KeptVersion pack(String name, String version) throws IOException {
        byte[] own = Archive.pack(Map.of(
                PORTALS + "/" + name, sources.folder(name),
                SETTINGS + "/" + name + ".yaml", sources.settingsOf(name)));
        String sharedVersion = Portals.versionOf(sources.shared());
        return new KeptVersion(
                name, version, sealer.seal(own, row(name, version)), sharedVersion, shared(sharedVersion));
    }

    /** The same for all portals, so it is packed once. */
    private SealedText shared(String version) throws IOException {
        if (!version.equals(packedVersion)) {
            packedShared = sealer.seal(Archive.pack(Map.of(SHARED, sources.shared())), row(Sources.SHARED, version));
            packedVersion = version;
        }
        return packedShared;
    }

    /**
     * Lays the files out once more, for as long as they are read.
     *
     * @param reading is told where they are written
     * @throws IllegalStateException when they are not what was packed
     */
    <T> T unpacked(KeptVersion kept, Function<Sources, T> reading) throws IOException {
        Path folder = Files.createTempDirectory("foyer-kept").toRealPath();
        try {
            Archive.unpack(sealer.openBytes(kept.own(), row(kept.name(), kept.version())), folder);
            Archive.unpack(sealer.openBytes(kept.shared(), row(Sources.SHARED, kept.sharedVersion())), folder);
            return reading.apply(new Sources(
                    folder.resolve(PORTALS), folder.resolve(SETTINGS), folder.resolve(SHARED), sources.tokens()));
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    /** For whom an archive is sealed; no portal can be called as what all of them share. */
    private static String row(String whose, String version) {
        return "kept:" + whose + ":" + version;
    }
}
