package app.foyer.browser;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.identity.PortalId;
import app.foyer.launch.TestServer;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The server and the browser, each started once for all tests, and the windows of one test.
 *
 * <p>A test fails when a page complained. When it fails for another reason, its windows are photographed.
 */
final class World implements BeforeEachCallback, AfterEachCallback {
    static final int PHONE = 390;
    static final int DESK = 1280;

    private static final Path PHOTOGRAPHS = Path.of("target/screenshots");
    /** Longer than any limit on what one address may ask for, so that no test is refused for another one's sake. */
    private static final Duration BETWEEN_TESTS = Duration.ofMinutes(61);

    private final boolean installing;
    private final List<Window> windows = new ArrayList<>();
    private final List<Window> others = new ArrayList<>();
    private TestServer server;
    private Chromium chromium;

    World() {
        this(false);
    }

    private World(boolean installing) {
        this.installing = installing;
    }

    /** With portals' service workers, which are kept out of all other tests: each costs a process. */
    static World ofInstalledPortals() {
        return new World(true);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Store store = test.getRoot().getStore(Namespace.create(World.class));
        server = store.getOrComputeIfAbsent("server", any -> TestServer.start(), TestServer.class);
        chromium = installing
                ? store.getOrComputeIfAbsent("whole chromium", any -> Chromium.startWhole(), Chromium.class)
                : store.getOrComputeIfAbsent("chromium", any -> Chromium.start(), Chromium.class);
        server.clock().pass(BETWEEN_TESTS);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                photograph(test);
            } else {
                windows.forEach(Window::assertThatNothingWasComplainedAbout);
            }
        } finally {
            windows.forEach(Window::close);
            windows.clear();
            others.forEach(Window::close);
            others.clear();
        }
    }

    TestServer server() {
        return server;
    }

    /** A window of somebody without any cookie. */
    Window window(Scripts scripts, int width) {
        Window window = Window.open(chromium, server.origin(), scripts, width, workers());
        windows.add(window);
        return window;
    }

    /** A client of another server, which the test closes; its pages may complain. */
    Client client(TestServer other, PortalId portal) {
        Window window = Window.open(chromium, other.origin(), Scripts.ON, DESK, workers());
        others.add(window);
        return new Client(other, portal, other.client(), window, Scripts.ON);
    }

    /** A client nobody knows yet, in front of a wide window. */
    Client client(PortalId portal, Scripts scripts) {
        return client(portal, scripts, DESK);
    }

    Client client(PortalId portal, Scripts scripts, int width) {
        return new Client(server, portal, account(), window(scripts, width), scripts);
    }

    /** A member of staff whom nobody knows yet, at the desk. */
    Client member(Role role, Scripts scripts, int width) {
        return new Client(server, TestServer.DESK, server.member(role), window(scripts, width), scripts);
    }

    Client clientWithAddress(String address, PortalId portal, Scripts scripts) {
        return new Client(server, portal, server.client(Optional.of(address)), window(scripts, DESK), scripts);
    }

    /** A member of staff whose app is paired, in front of the desk. */
    Member atTheDesk(Role role, Scripts scripts, int width) {
        return new Member(server, server.member(role), window(scripts, width), scripts);
    }

    /** The same person at another device. */
    Client elsewhere(Client client, Scripts scripts) {
        return client.in(window(scripts, DESK), scripts);
    }

    /** An account whose address is masked as {@code test*.co.nz}. */
    Account account() {
        return server.client(Optional.of("test" + UUID.randomUUID() + "@test.co.nz"));
    }

    private ServiceWorkerPolicy workers() {
        return installing ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK;
    }

    private void photograph(ExtensionContext test) {
        String name = (test.getRequiredTestClass().getSimpleName() + " " + test.getDisplayName())
                .replaceAll("[^A-Za-z0-9]+", "-");
        for (int i = 0; i < windows.size(); i++) {
            windows.get(i).photograph(PHOTOGRAPHS.resolve(name + "-" + i + ".png"));
        }
    }
}
