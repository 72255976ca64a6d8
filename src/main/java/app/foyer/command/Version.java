package app.foyer.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar; classes run from a folder have none. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"foyer " + Objects.requireNonNullElse(version, "in development")};
    }
}
