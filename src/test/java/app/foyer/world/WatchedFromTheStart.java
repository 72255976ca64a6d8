package app.foyer.world;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Begins to watch the event loops before the first test; found by the service loader. */
public final class WatchedFromTheStart implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        EventLoops.watch();
    }
}
