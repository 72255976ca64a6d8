package app.foyer.world;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails every test, and every class around its tests, in which something blocked an event loop; found by the service loader. */
public final class NothingBlocks implements AfterEachCallback, AfterAllCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        check();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        check();
    }

    private static void check() {
        List<String> violations = EventLoops.violations();
        if (!violations.isEmpty()) {
            throw new AssertionError("blocked an event loop:\n" + String.join("\n", violations));
        }
    }
}
