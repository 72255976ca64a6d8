package app.foyer.portal;

import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.problem.Section;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a portal's manifest says of everything that its admin may decide otherwise. */
public record ManifestSettings(IdentifierKind identifier, MultiFactorSettings multiFactor, Map<String, String> values) {

    /** Empty when the manifest cannot be read, or one of these keys: that is then collected. */
    public static Optional<ManifestSettings> read(Path folder, Problems problems) {
        var own = new Problems();
        var read = LocatedYaml.read(folder.resolve("portal.yaml"), SecretSource.none(), own)
                .map(manifest -> of(manifest, own));
        problems.addAll(own);
        return own.isSound() ? read : Optional.empty();
    }

    private static ManifestSettings of(Section manifest, Problems problems) {
        return new ManifestSettings(
                SignInSettings.STANDARD.overlaidBy(manifest.section("signIn")).identifier(),
                MultiFactorSettings.standard(manifest.text("name")).overlaidBy(manifest.section("multiFactor")),
                new PortalValues(manifest, Section.empty(), problems).read());
    }
}
