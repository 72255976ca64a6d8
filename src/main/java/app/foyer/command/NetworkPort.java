package app.foyer.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port, and refuses here what would fail at the first connection. */
final class NetworkPort implements ITypeConverter<Integer> {
    private static final int LAST = 65_535;

    @Override
    public Integer convert(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // said below, in the same words
        }
        throw new TypeConversionException("'" + text + "' is not a port: a whole number from 0 (any free) to " + LAST);
    }
}
