package app.foyer.settings;

import app.foyer.portal.PortalKeys;
import app.foyer.problem.Key;
import app.foyer.settings.AdminSettings.SettingKey;
import java.util.Comparator;
import java.util.List;

/** The order in which the reader of the admin's file asks for its keys; values go by their names. */
final class HouseOrder {
    private static final String VALUES = "values";

    private final List<String> order;

    HouseOrder(PortalKeys keys) {
        this.order = keys.settings().stream()
                .flatMap(section -> section.holds() instanceof Key.Keys below
                        ? below.keys().stream().map(key -> section.name() + "." + key.name())
                        : List.of(section.name()).stream())
                .toList();
    }

    Comparator<SettingKey> comparator() {
        return Comparator.comparingInt(this::place).thenComparing(SettingKey::toString);
    }

    private int place(SettingKey key) {
        int place = order.indexOf(key.section().equals(VALUES) ? VALUES : key.toString());
        return place < 0 ? order.size() : place;
    }
}
