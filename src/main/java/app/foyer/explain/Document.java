package app.foyer.explain;

import app.foyer.config.ServerConfig;
import app.foyer.portal.PortalKeys;
import app.foyer.problem.Key;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of file that somebody writes, with all of its keys. */
public enum Document {
    FOYER("config/foyer.yaml", "The server's configuration, written by an admin.") {
        @Override
        List<Key> keys() {
            return ServerConfig.keysOfFile();
        }
    },
    PORTAL("portals/<id>/portal.yaml", "What a portal is, written by its author.") {
        @Override
        List<Key> keys() {
            return PortalKeys.read().manifest();
        }
    },
    SETTINGS(
            "config/portals/<id>.yaml",
            "An admin's settings for one portal. They win over the author's portal.yaml, key by key.") {
        @Override
        List<Key> keys() {
            return PortalKeys.read().settings();
        }
    };

    private final String path;
    private final String about;

    Document(String path, String about) {
        this.path = path;
        this.about = about;
    }

    /** The one of this name, such as {@code foyer}. */
    public static Optional<Document> named(String name) {
        return Stream.of(values())
                .filter(document -> document.id().equals(name))
                .findFirst();
    }

    /** How it is called on the command line, and the first word of its schema's file name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where such a file is, from the installation's folder. */
    public String path() {
        return path;
    }

    String about() {
        return about;
    }

    /** Whether another file speaks where this one is silent. */
    boolean isOverlay() {
        return this == SETTINGS;
    }

    List<Entry> entries() {
        return Entry.of("", keys(), Sentences.of(id()));
    }

    abstract List<Key> keys();
}
