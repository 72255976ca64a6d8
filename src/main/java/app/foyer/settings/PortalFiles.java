package app.foyer.settings;

import app.foyer.identity.PortalId;
import app.foyer.portal.ManifestSettings;
import app.foyer.portal.PortalKeys;
import app.foyer.problem.Choice;
import app.foyer.problem.Key;
import app.foyer.problem.Problems;
import app.foyer.problem.Shape;
import app.foyer.settings.AdminSettings.PortalSettings;
import app.foyer.settings.AdminSettings.Setting;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.settings.StoredFile.Content;
import app.foyer.settings.StoredFile.Found;
import app.foyer.settings.StoredFile.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Both files of a portal that say how clients get in: the author's, and the admin's over it. Blocking. */
record PortalFiles(Path portals, Path settings) {

    StoredFile file(PortalId portal) {
        return new StoredFile(settings, portal);
    }

    boolean has(PortalId portal) {
        return Files.isDirectory(portals.resolve(portal.value()), LinkOption.NOFOLLOW_LINKS);
    }

    PortalSettings read(PortalId portal) throws IOException {
        Problems problems = new Problems();
        Content content = file(portal).load();
        if (content instanceof Unusable unusable) {
            problems.addAll(unusable.problems());
        }
        Snapshot snapshot = content instanceof Found found ? found.snapshot() : Snapshot.ABSENT;
        Map<String, String> chosen = Differences.values(snapshot);
        List<Setting> settings = ManifestSettings.read(portals.resolve(portal.value()), problems)
                .map(manifest -> settings(manifest, chosen))
                .orElse(List.of());
        return new PortalSettings(portal, snapshot, settings, problems.list());
    }

    private static List<Setting> settings(ManifestSettings manifest, Map<String, String> chosen) {
        Map<String, String> standards = standards(manifest);
        List<Setting> settings = new ArrayList<>();
        PortalKeys.read().settings().forEach(section -> {
            if (section.holds() instanceof Key.Keys below) {
                below.keys().forEach(key -> settings.add(setting(section, key.name(), key.holds(), standards, chosen)));
            } else if (section.holds() instanceof Key.Named named) {
                manifest.values()
                        .keySet()
                        .forEach(name -> settings.add(setting(section, name, named.each(), standards, chosen)));
            }
        });
        return List.copyOf(settings);
    }

    private static Setting setting(
            Key section, String name, Key.Holds holds, Map<String, String> standards, Map<String, String> chosen) {
        SettingKey key = new SettingKey(section.name(), name);
        Shape shape = holds instanceof Key.Value value ? value.shape() : Shape.Text.ANY;
        return new Setting(
                key,
                shape,
                standards.getOrDefault(key.toString(), ""),
                Optional.ofNullable(chosen.get(key.toString())));
    }

    private static Map<String, String> standards(ManifestSettings manifest) {
        Map<String, String> standards = new HashMap<>();
        manifest.values().forEach((name, value) -> standards.put("values." + name, value));
        standards.put("signIn.identifier", written(manifest.identifier()));
        standards.put("multiFactor.method", written(manifest.multiFactor().method()));
        standards.put("multiFactor.issuer", manifest.multiFactor().issuer());
        standards.put(
                "multiFactor.allowEmailCode",
                String.valueOf(manifest.multiFactor().allowEmailCode()));
        standards.put(
                "multiFactor.allowEmailDefault",
                String.valueOf(manifest.multiFactor().allowEmailDefault()));
        return standards;
    }

    private static String written(Choice choice) {
        return choice.id();
    }
}
