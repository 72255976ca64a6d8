package app.foyer.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One key of the admin's file for a portal.
 *
 * @param section under which it stands
 */
public record SettingKey(String section, String name) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z][A-Za-z0-9]{0,39})\\.([a-z][A-Za-z0-9]{0,39})");

    /** The key that is written so, such as {@code multiFactor.method}; empty when none can be. */
    public static Optional<SettingKey> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches() ? Optional.of(new SettingKey(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    public SettingKey {
        if (!WRITTEN.matcher(section + "." + name).matches()) {
            throw new IllegalArgumentException("no key can be written so");
        }
    }

    @Override
    public String toString() {
        return section + "." + name;
    }
}
