package app.foyer.command;

import java.nio.file.Path;

/**
 * What {@code ./foyer demo} was asked for.
 *
 * @param port where the portals answer; 0 means a free port
 * @param managementPort where health and metrics answer; 0 means a free port
 * @param data where everything the demo keeps is kept
 */
public record DemoOptions(int port, int managementPort, Path data) {}
